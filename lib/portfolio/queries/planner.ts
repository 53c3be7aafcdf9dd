import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'
import { grantedAdjustments } from '@/lib/registration/queries/adjustments'
import { readCoveringStaff } from '@/lib/registration/queries/cover'
import { readPlans, withChanges } from '@/lib/registration/queries/plans'
import { readAnswers } from '@/lib/registration/queries/scan'
import { lackingStaff } from '@/lib/registration/rules/cover'
import { countAnswers } from '@/lib/registration/rules/scan'

/**
 * Everything the planner weighs: each unit of the qualification with how far it is, what the portfolio
 * covers of it, what the candidate said of it, who could assess it; every plan, and the adjustments granted.
 * Seven statements.
 */
export async function plannerView(db: Db, actor: Actor, now: Date, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [references, verdicts, answers, staff, plans, granted] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    readAnswers(db, own.registrationId),
    readCoveringStaff(db, actor.centreId),
    readPlans(db, own.registrationId),
    grantedAdjustments(db, actor.centreId, own.registrationId, now),
  ])
  const progress = new Map(
    planProgress(own, references, verdicts).map((each) => [each.unit.id, each]),
  )
  // Evidence counts for a criterion even where its unit was dropped from the plan.
  const covered = new Set(references.map(({ criterionId }) => criterionId))
  const { awards } = own.specification.file.staff
  const units = own.specification.units.map((unit) => {
    const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
    return {
      unit,
      progress: progress.get(unit.id) ?? null,
      criteria: criteria.length,
      covered: criteria.filter(({ id }) => covered.has(id)).length,
      said: countAnswers(unit, answers),
      lacking: lackingStaff(staff, unit.reference, actor.personId, awards, toIsoDate(now)),
    }
  })
  return { own, units, plans: withChanges(plans), granted }
}

export type PlannerView = NonNullable<Awaited<ReturnType<typeof plannerView>>>
export type PlannerUnit = PlannerView['units'][number]
