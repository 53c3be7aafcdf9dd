import { refusal, type Refusal } from '@/lib/kernel/result'
import type { Answers, FindingVerdict, SampleOutcome } from '@/lib/quality-assurance/model'

/** What a conclusion says, before it is signed. */
export type Conclusion = {
  outcome: SampleOutcome
  returnTo: 'assessor' | 'candidate' | undefined
  answers: Answers
  findings: { criterionId: string; verdict: FindingVerdict; note: string }[]
}

/** Whether the actions can be raised: each for somebody of the centre, due today or later. */
export function mayRaise(
  actions: readonly { ownerSeatId: string; dueOn: string }[],
  owners: readonly string[],
  today: string,
): Refusal | null {
  if (actions.some(({ ownerSeatId }) => !owners.includes(ownerSeatId))) {
    return refusal('unknown-owner', 'Choose somebody of the centre for each action.')
  }
  return actions.some(({ dueOn }) => dueOn < today)
    ? refusal('past', 'An action is due today or later.')
    : null
}

/** The outcome follows from the answers and findings, and each "no", query and disagreement says why. */
export function mayConclude(conclusion: Conclusion, sampledCriteria: string[]): Refusal | null {
  const { outcome, returnTo, answers, findings } = conclusion
  if (findings.some(({ criterionId }) => !sampledCriteria.includes(criterionId))) {
    return refusal('unknown-criterion', 'A finding names a criterion that is not in this sample.')
  }
  if (new Set(findings.map(({ criterionId }) => criterionId)).size !== findings.length) {
    return refusal('twice', 'There are two findings for one criterion.')
  }
  if (findings.length === 0) {
    return refusal('no-findings', 'Look at one criterion at least, and say whether you agree.')
  }
  const silent = findings.some(({ verdict, note }) => verdict !== 'agree' && note === '')
  const mute = Object.values(answers).some(({ yes, note }) => !yes && note === '')
  if (silent || mute) {
    return refusal('no-reason', 'Write the reason beside every query, disagreement and “no”.')
  }
  const against =
    Object.values(answers).some(({ yes }) => !yes) ||
    findings.some(({ verdict }) => verdict === 'disagree')
  if (outcome === 'agreed' && against) {
    return refusal(
      'not-agreed',
      'A “no” or a disagreement stands, so this sample cannot be agreed. Return the unit, or change the finding.',
    )
  }
  if (outcome === 'disagreed') {
    if (!against) {
      return refusal(
        'no-disagreement',
        'Say which criterion you disagree with, or which question is answered “no”.',
      )
    }
    if (!returnTo) {
      return refusal(
        'return-to',
        'Say whether the unit goes back to the assessor or to the candidate.',
        {
          fields: { returnTo: 'Choose one.' },
        },
      )
    }
  }
  return null
}
