import { refusal, type Refusal } from '@/lib/kernel/result'
import { isOpenForJudging, type EnrolmentStanding } from '@/lib/registration/lifecycle'
import type { Verdict } from '@/lib/assessment/model'

/** A version's Authentic and Current as they stand after this judgement. */
export type Confirmed = { authentic: boolean; current: boolean }

/** A pinned cross-reference of the criterion, with what was found of it. */
export type Ground = {
  itemId: string
  evidenceNumber: number
  valid: boolean
  confirmed: Confirmed | null
}

/**
 * VACS (domain.md §2): "met" needs Sufficient, and at least one Valid cross-reference to evidence
 * confirmed Authentic and Current. Returns what is wanting, in the assessor's words; null when all four hold.
 */
export function lacksVacs(sufficient: boolean, grounds: Ground[]): string | null {
  if (grounds.length === 0) return 'Nothing was handed in for this criterion.'
  const valid = grounds.filter((ground) => ground.valid)
  if (valid.length === 0) return 'Valid: say which evidence shows this criterion.'
  const good = valid.filter(({ confirmed }) => confirmed?.authentic && confirmed.current)
  if (good.length === 0) {
    const authentic = valid.some(({ confirmed }) => confirmed?.authentic)
    return authentic
      ? 'Current: confirm that the evidence is recent enough.'
      : 'Authentic: confirm that the evidence is the candidate’s own.'
  }
  return sufficient ? null : 'Sufficient: say that the evidence together is enough.'
}

/** Whether this verdict may be given on these grounds. */
export function mayJudge(
  enrolment: EnrolmentStanding & { reference: string },
  verdict: Verdict,
  sufficient: boolean,
  comment: string,
  grounds: Ground[],
): Refusal | null {
  if (!isOpenForJudging(enrolment)) {
    return refusal(
      'not-open',
      `${enrolment.reference} is not with its assessor at present, so no judgement can be made.`,
    )
  }
  if (grounds.length === 0) {
    return refusal(
      'nothing-handed-in',
      'Nothing was handed in for this criterion, so there is nothing to judge.',
    )
  }
  if (verdict === 'notYetMet') {
    return comment === ''
      ? refusal('no-comment', 'Tell the candidate what is missing.', {
          fields: { comment: 'Tell the candidate what is missing.' },
        })
      : null
  }
  const wanting = lacksVacs(sufficient, grounds)
  return wanting ? refusal('vacs', `Met needs all four of VACS. ${wanting}`) : null
}
