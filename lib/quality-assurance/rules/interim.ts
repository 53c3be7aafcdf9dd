import { refusal, type Refusal } from '@/lib/kernel/result'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import type { FindingVerdict } from '@/lib/quality-assurance/model'
import type { InterimFrozen } from '@/lib/quality-assurance/model/interim'

/** Units between their first judgement and a sign-off that stands. */
export const underWay: readonly EnrolmentState[] = [
  'planned',
  'declared',
  'referred',
  'awaitingCountersignature',
  'returned',
]

type ToPlan = { state: EnrolmentState; reference: string; judged: number }

/** Whether a unit under way can be planned to be looked at, under which plan and by when. */
export function mayPlanInterim(
  { state, reference, judged }: ToPlan,
  plan: { number: number; promised: boolean } | null,
  late: boolean,
): Refusal | null {
  if (!underWay.includes(state)) {
    return refusal(
      'not-under-way',
      `${reference} is not under way. What is signed off is planned as a sample.`,
    )
  }
  if (judged === 0) return refusal('nothing-judged', `Nothing of ${reference} is judged yet.`)
  if (late) {
    return refusal('past', 'Give today or a later day.', {
      fields: { dueOn: 'Give today or a later day.' },
    })
  }
  if (!plan) {
    return refusal(
      'no-plan',
      'No sampling plan covers that day. Give a day in the period of a plan, or have one drawn.',
      { fields: { dueOn: 'Give a day that a plan covers.' } },
    )
  }
  return plan.promised
    ? refusal('planned', `Plan ${plan.number} has it already, and it is still to be looked at.`)
    : null
}

/** Whether a unit under way can be looked at, and whether what was found is said in full. */
export function mayLookAtInterim(
  { state, reference }: { state: EnrolmentState; reference: string },
  { criteria }: InterimFrozen,
  findings: readonly { criterionId: string; verdict: FindingVerdict; note: string }[],
): Refusal | null {
  if (!underWay.includes(state)) {
    return refusal(
      'not-under-way',
      `${reference} is not under way. What is signed off is taken as a sample.`,
    )
  }
  const judged = criteria.filter(({ judgement }) => judgement !== null)
  if (judged.length === 0) {
    return refusal('nothing-judged', `Nothing of ${reference} is judged yet.`)
  }
  if (findings.length === 0) {
    return refusal('no-findings', 'Look at one criterion at least, and say whether you agree.')
  }
  if (
    findings.some((each) => judged.every(({ criterionId }) => criterionId !== each.criterionId))
  ) {
    return refusal('unknown-criterion', 'A finding names a criterion that is not judged yet.')
  }
  if (new Set(findings.map(({ criterionId }) => criterionId)).size !== findings.length) {
    return refusal('twice', 'There are two findings for one criterion.')
  }
  return findings.some(({ verdict, note }) => verdict !== 'agree' && note === '')
    ? refusal('no-reason', 'Write the reason beside every query and disagreement.')
    : null
}
