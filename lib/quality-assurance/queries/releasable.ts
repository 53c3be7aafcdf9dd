import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { firstRefusal, type Refusal } from '@/lib/kernel/result'
import { readAllConflicts } from '@/lib/registration/queries/conflicts'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { readAllHands, readHeld, whyNotMine } from '@/lib/quality-assurance/queries/hands'
import { readPlanWhole } from '@/lib/quality-assurance/queries/plans'
import { readPopulation } from '@/lib/quality-assurance/queries/population'
import { notFulfilled } from '@/lib/quality-assurance/rules/covering'
import { assessedBy, noHands } from '@/lib/quality-assurance/rules/independence'
import { coversOf } from '@/lib/quality-assurance/rules/planning/cover-of'
import { isOpen, isPromised } from '@/lib/quality-assurance/rules/planning/prepare'
import {
  conflictOver,
  mayReleaseAs,
  mayReleaseUnsampled,
} from '@/lib/quality-assurance/rules/releasing'

/**
 * What a plan did not choose and nobody has taken: what of it may be released now, and of the rest why not.
 * Six statements; null when the plan is not theirs to see.
 */
export async function releasableView(db: Db, actor: Actor, planId: string, now: Date) {
  if (!isIqa(actor.role)) return null
  const plan = await readPlanWhole(db, actor.centreId, planId)
  if (!plan) return null
  const rows = await readPopulation(db, actor.centreId, plan, await visibleIds(db, actor))
  const held = await readHeld(db, actor)
  const conflicts = await readAllConflicts(db, actor.centreId)
  const left = rows.filter((row) => isOpen(row) && !isPromised(row))
  const hands = await readAllHands(
    db,
    left.map(({ enrolmentId }) => enrolmentId),
  )
  const coverOf = coversOf(plan, rows)
  const units = await Promise.all(
    left.map(async (row) => {
      const own = hands.get(row.enrolmentId) ?? noHands()
      const all = { ...own, candidate: row.candidatePersonId }
      const { refusal: notMine, competence } = await whyNotMine(db, actor, held, all, row, now)
      const releasable = {
        state: row.state,
        reference: row.reference,
        sample: null,
        openActions: row.openActions,
      }
      const conflict = conflictOver(conflicts, {
        registrationId: row.registrationId,
        employer: row.employer,
        decidedAt: row.at,
        assessedBy: assessedBy(own),
        serving: [...row.serving, actor.personId],
      })
      const refusal: Refusal | null = firstRefusal(
        mayReleaseUnsampled(releasable, conflict),
        notFulfilled(releasable, coverOf(row)),
        notMine,
        mayReleaseAs(competence),
      )
      return { ...row, refusal }
    }),
  )
  return { plan, units }
}
