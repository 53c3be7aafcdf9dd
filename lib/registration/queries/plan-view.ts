import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { mayAgree, maySeeAdjustments } from '@/lib/registration/policy'
import { grantedAdjustments } from '@/lib/registration/queries/adjustments'
import { readCoveringStaff } from '@/lib/registration/queries/cover'
import { mayBeSeen, readPlans, withChanges } from '@/lib/registration/queries/plans'
import { readAnswers } from '@/lib/registration/queries/scan'
import { readScopeWithUnits } from '@/lib/registration/queries/scope'
import { lackingStaff } from '@/lib/registration/rules/cover'
import { isFixed } from '@/lib/registration/rules/proposals'
import { countAnswers } from '@/lib/registration/rules/scan'
import { readSpecification } from '@/lib/specification/queries'

/**
 * A candidate's plans as their assessor or the administrator reads them, with what the candidate said
 * they can do. Seven statements; null when it is not theirs to see.
 */
export async function planView(db: Db, actor: Actor, registrationId: string, now: Date) {
  const seen = await mayBeSeen(db, actor, registrationId)
  const found = seen && (await readScopeWithUnits(db, actor.centreId, registrationId))
  if (!found) return null
  const { registration: scope, enrolments } = found
  const [candidates, specification, plans, answers, staff, granted] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      select p."name" from "Seat" s join "Person" p on p."id" = s."personId"
      where s."id" = ${scope.candidateSeatId}::uuid`,
    readSpecification(db, scope.qualificationVersionId),
    readPlans(db, registrationId),
    readAnswers(db, registrationId),
    readCoveringStaff(db, actor.centreId),
    // Adjustments reach those who plan with the candidate, not who quality-assures them (policy.ts).
    maySeeAdjustments(actor, scope)
      ? grantedAdjustments(db, actor.centreId, registrationId, now)
      : Promise.resolve([]),
  ])
  const stateOf = new Map(enrolments.map(({ unitId, state }) => [unitId, state]))
  const { awards } = specification.file.staff
  return {
    registrationId,
    candidate: candidates[0]?.name ?? '',
    specification,
    granted,
    mayAgree: mayAgree(actor, scope) === null && scope.state === 'active',
    plans: withChanges(plans),
    units: specification.units.map((unit) => {
      const state = stateOf.get(unit.id) ?? null
      return {
        unit,
        state,
        isPlanned: state !== null && state !== 'dropped',
        isFixed: isFixed(specification, unit, state),
        said: countAnswers(unit, answers),
        toLearn: unit.outcomes
          .flatMap(({ criteria }) => criteria)
          .filter(({ id }) => answers.get(id) === 'needToLearn')
          .map(({ number, text }) => ({ number, text })),
        lacking: lackingStaff(
          staff,
          unit.reference,
          scope.candidatePersonId,
          awards,
          toIsoDate(now),
        ),
      }
    }),
  }
}

export type PlanView = NonNullable<Awaited<ReturnType<typeof planView>>>
