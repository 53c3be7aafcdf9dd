import { refusal, type Refusal } from '@/lib/kernel/result'
import { mayMove } from '@/lib/kernel/lifecycle'
import { evaluate } from '@/lib/specification/rules/evaluating'
import { rulesOf } from '@/lib/specification/rules/rules-of'
import type { Specification } from '@/lib/specification/model'
import {
  claimLifecycle,
  claimStateWords,
  type ClaimMove,
  type ClaimState,
} from '@/lib/certification/lifecycle'
import type { ClaimKind } from '@/lib/certification/model/claim'
import type { ClaimFacts } from '@/lib/certification/model/facts'
import {
  blockersFor,
  countedUnits,
  freeUnits,
  type Eligibility,
} from '@/lib/certification/rules/eligibility'
import type { UnitStanding } from '@/lib/certification/rules/unit-lines'

const named = (lines: { title: string; rests: string }[]): string =>
  lines.map(({ title, rests }) => `${title}: ${rests}`).join(' ')

/** What blocks is named, each line with what it rests on. */
export function whyNotEligible(eligibility: Eligibility, kind: ClaimKind): Refusal | null {
  const blockers = blockersFor(eligibility, kind)
  return blockers.length > 0
    ? refusal(
        'not-eligible',
        `This cannot be claimed. ${named(blockers)} Put right what is named, and prepare the claim again.`,
        { detail: blockers },
      )
    : null
}

/** The units of a new claim, or why they are not to be claimed. */
export function unitsToClaim(
  eligibility: Eligibility,
  kind: ClaimKind,
  enrolmentIds: readonly string[],
): { units: UnitStanding[]; refusal: Refusal | null } {
  if (kind === 'full') return { units: countedUnits(eligibility), refusal: null }
  const free = freeUnits(eligibility)
  const units = free.filter(({ enrolmentId }) => enrolmentIds.includes(enrolmentId))
  const wrong = new Set(enrolmentIds).size !== units.length
  return {
    units,
    refusal: wrong
      ? refusal(
          'unit-not-claimable',
          'One of the units is not released or credited, or is in another claim. Look at the list again.',
        )
      : null,
  }
}

/**
 * Whether a prepared claim is still right: somebody may have changed something meanwhile. The claim
 * itself is not "another claim".
 */
export function whyNotStillRight(
  claim: { claimId: string; kind: ClaimKind; enrolmentIds: readonly string[] },
  facts: ClaimFacts,
  specification: Specification,
  judge: (facts: ClaimFacts) => Eligibility,
): Refusal | null {
  const others = { ...facts, claims: facts.claims.filter((each) => each.claimId !== claim.claimId) }
  const eligibility = judge(others)
  const blockers = blockersFor(eligibility, claim.kind)
  const units = eligibility.units.filter(({ enrolmentId }) =>
    claim.enrolmentIds.includes(enrolmentId),
  )
  const gone = units.filter(({ counts }) => !counts).map(({ reference }) => reference)
  const combined =
    claim.kind === 'units' ||
    evaluate(
      rulesOf(specification),
      units.filter(({ counts }) => counts).map(({ reference }) => reference),
    ).satisfied
  const words = [
    ...(units.length < claim.enrolmentIds.length ? ['A unit has left the plan.'] : []),
    ...(gone.length > 0 ? [`${gone.join(', ')} does not count any more.`] : []),
    ...(combined ? [] : ['The units claimed do not satisfy the rule of combination any more.']),
    ...(blockers.length > 0 ? [named(blockers)] : []),
  ]
  return words.length > 0
    ? refusal(
        'not-eligible-any-more',
        `Something has changed since the claim was prepared. ${words.join(' ')} Take the claim back, or put it right.`,
      )
    : null
}

/** Why a move may not start from here. */
export function whyNotMove(move: ClaimMove, state: ClaimState, number: number): Refusal | null {
  return mayMove(claimLifecycle, move, state)
    ? null
    : refusal(
        'wrong-state',
        `Claim ${number} is ${claimStateWords[state].toLowerCase()}, so this cannot be done with it. Open it to see what comes next.`,
      )
}

/** Without direct claims only what the EQA has signed off is submitted. */
export const lacksSignOff = (direct: boolean, signedOff: boolean): Refusal | null =>
  direct || signedOff
    ? null
    : refusal(
        'no-sign-off',
        'The centre holds no direct claims for this qualification, so the EQA signs the claim off first.',
      )
