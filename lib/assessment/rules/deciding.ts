import { refusal, type Refusal } from '@/lib/kernel/result'
import { isDecidable, type EnrolmentStanding } from '@/lib/registration/lifecycle'
import { countsAlone, lacksCompetence } from '@/lib/registration/rules/competence'
import type { Competence } from '@/lib/registration/model/staff'
import type { DecisionOutcome, Verdict } from '@/lib/assessment/model'

/** A criterion of the unit and its standing verdict. */
export type JudgedCriterion = { id: string; number: string; text: string; verdict: Verdict | null }

/** Achieved needs every criterion standing met (domain.md §6.4); a referral needs something missing. */
export function mayDecide(
  enrolment: EnrolmentStanding & { reference: string },
  outcome: DecisionOutcome,
  criteria: JudgedCriterion[],
): Refusal | null {
  if (!isDecidable(enrolment)) {
    return refusal(
      'not-declared',
      `${enrolment.reference} is not waiting for a decision: its candidate has not declared it, or it is decided already.`,
    )
  }
  const unmet = criteria.filter(({ verdict }) => verdict !== 'met')
  if (outcome === 'achieved' && unmet.length > 0) {
    return refusal(
      'not-met',
      `${unmet.length === 1 ? 'One criterion is' : `${unmet.length} criteria are`} not met yet: ${unmet.map(({ number }) => number).join(', ')}.`,
      { detail: { criteria: unmet.map(({ id, number, text }) => ({ id, number, text })) } },
    )
  }
  if (outcome === 'referred' && !unmet.some(({ verdict }) => verdict === 'notYetMet')) {
    return refusal(
      'nothing-missing',
      unmet.length === 0
        ? 'Every criterion is met, so there is nothing to refer. Sign the unit off, or judge a criterion again.'
        : 'Judge the criteria first: a referral says which are not yet met.',
    )
  }
  return null
}

/** Where an outcome leads: an assessor working towards waits for a countersignature; referrals go out at once (§6.5). */
export const stateAfterDecision = (outcome: DecisionOutcome, competence: Competence) =>
  outcome === 'referred'
    ? ('referred' as const)
    : countsAlone(competence)
      ? ('achieved' as const)
      : ('awaitingCountersignature' as const)

/** Countersigning needs somebody qualified and competent in the unit, who did not decide it (domain.md §8). */
export function mayCountersign(
  enrolment: EnrolmentStanding,
  decision: { seatId: string; personId: string },
  who: { personId: string },
  competence: Competence,
): Refusal | null {
  if (enrolment.state !== 'awaitingCountersignature') {
    return refusal('not-waiting', 'This decision is not waiting for a countersignature.')
  }
  if (decision.personId === who.personId) {
    return refusal('own-decision', 'Nobody countersigns their own decision.')
  }
  const lacking = lacksCompetence(competence)
  if (lacking) return lacking
  return countsAlone(competence)
    ? null
    : refusal(
        'working-towards',
        'You are working towards the award yourself, so somebody qualified must countersign.',
      )
}
