import { refusal, type Refusal } from '@/lib/kernel/result'
import { isDeclarable, type EnrolmentStanding } from '@/lib/registration/lifecycle'

/** A criterion of the unit, and whether it has a cross-reference that was handed in. */
export type DeclaredCriterion = {
  number: string
  text: string
  references: number
  handedIn: number
}

/**
 * Declaring a unit needs a cross-reference for every criterion (domain.md §6.3), and each criterion
 * something handed in: a declaration is about what the assessor has before them.
 */
export function mayDeclareUnit(
  enrolment: EnrolmentStanding & { reference: string },
  criteria: DeclaredCriterion[],
): Refusal | null {
  if (!isDeclarable(enrolment)) {
    return refusal(
      'not-declarable',
      enrolment.state === 'declared'
        ? `${enrolment.reference} is declared already.`
        : `${enrolment.reference} is not in your hands at present.`,
    )
  }
  const gaps = criteria.filter(({ references }) => references === 0)
  if (gaps.length > 0) {
    return refusal(
      'gaps',
      `${gaps.length === 1 ? 'One criterion has' : `${gaps.length} criteria have`} no evidence yet: ${gaps.map(({ number }) => number).join(', ')}.`,
      { detail: { criteria: gaps.map(({ number, text }) => ({ number, text })) } },
    )
  }
  const waiting = criteria.filter(({ handedIn }) => handedIn === 0)
  if (waiting.length > 0) {
    return refusal(
      'not-handed-in',
      `Hand in first what covers ${waiting.map(({ number }) => number).join(', ')}.`,
      { detail: { criteria: waiting.map(({ number, text }) => ({ number, text })) } },
    )
  }
  return null
}

/** A declaration may be withdrawn until the first judgement saved after it (domain.md §6). */
export function mayWithdrawDeclaration(
  enrolment: EnrolmentStanding,
  judgedSince: boolean,
): Refusal | null {
  if (enrolment.state !== 'declared') {
    return refusal('not-declared', 'This unit is not declared at present.')
  }
  return judgedSince
    ? refusal('judged', 'Your assessor has begun to mark this unit, so the declaration stands.')
    : null
}
