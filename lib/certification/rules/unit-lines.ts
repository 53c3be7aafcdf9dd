import { isClaimable } from '@/lib/registration/lifecycle'
import { evaluate } from '@/lib/specification/rules/evaluating'
import { rulesOf } from '@/lib/specification/rules/rules-of'
import type { Evaluation } from '@/lib/specification/rules/evaluating'
import type { Specification } from '@/lib/specification/model'
import { claimStateWords, isOpen } from '@/lib/certification/lifecycle'
import type { ClaimedUnit, EligibilityLine } from '@/lib/certification/model/claim'
import { claimKindWords } from '@/lib/certification/model/claim'
import type { ClaimFact, ClaimFacts } from '@/lib/certification/model/facts'

/** A unit of the plan as a claim sees it. */
export type UnitStanding = ClaimedUnit & {
  openActions: string[]
  /** Released or credited, with nothing open on it: it counts. */
  counts: boolean
  /** The claim that holds it already, open or certificated. */
  claim: Pick<ClaimFact, 'claimId' | 'number' | 'state'> | null
}

export function unitStandings(facts: ClaimFacts, specification: Specification): UnitStanding[] {
  return specification.units.flatMap((unit) => {
    const fact = facts.units.find(({ unitId }) => unitId === unit.id)
    if (!fact || fact.state === 'dropped') return []
    const { enrolmentId, state, route, basis, openActions } = fact
    const { reference, title, level, credits } = unit
    const claim = facts.claims.find(
      (each) =>
        (isOpen(each.state) || each.state === 'certificated') &&
        each.enrolmentIds.includes(enrolmentId),
    )
    return [
      {
        enrolmentId,
        reference,
        title,
        level,
        credits,
        state,
        route,
        basis,
        openActions,
        counts: isClaimable(state) && openActions.length === 0,
        claim: claim ? { claimId: claim.claimId, number: claim.number, state: claim.state } : null,
      },
    ]
  })
}

/** The rule of combination over what counts: nothing less than released or credited (domain.md §6.8). */
export const evaluateStandings = (
  units: readonly UnitStanding[],
  specification: Specification,
): Evaluation =>
  evaluate(
    rulesOf(specification),
    units.filter(({ counts }) => counts).map(({ reference }) => reference),
  )

const base = { concerns: 'full', place: 'registration' } as const

function combinationLines(evaluation: Evaluation): EligibilityLine[] {
  return evaluation.rules.map(({ text, present, required, satisfied }) => ({
    ...base,
    code: 'combination',
    state: satisfied ? 'stands' : 'blocks',
    title: text,
    rests: `${present} of ${required} credits, released or credited.`,
    todo: satisfied ? null : `${required - present} credits more have to be released.`,
  }))
}

const list = (units: readonly UnitStanding[]): string =>
  units.map(({ reference }) => reference).join(', ')

function unitsLine(units: readonly UnitStanding[]): EligibilityLine {
  const free = units.filter(({ counts, claim }) => counts && !claim)
  return {
    ...base,
    code: 'units',
    concerns: 'units',
    state: free.length > 0 ? 'stands' : 'blocks',
    title: 'Units to certificate',
    rests:
      free.length > 0
        ? `${list(free)}.`
        : 'No unit is released or credited that is not in a claim already.',
    todo: free.length > 0 ? null : 'An IQA has to release a unit first.',
  }
}

function actionsLine(units: readonly UnitStanding[]): EligibilityLine {
  const blocked = units.filter(({ openActions }) => openActions.length > 0)
  return {
    ...base,
    code: 'actions',
    concerns: 'both',
    state: blocked.length > 0 ? 'warns' : 'stands',
    title: 'Actions on units',
    rests:
      blocked.length > 0
        ? blocked
            .map(({ reference, openActions }) => `${reference}: ${openActions.join('; ')}`)
            .join(' · ')
        : 'None is open.',
    todo:
      blocked.length > 0 ? 'A unit with an open action does not count until it is closed.' : null,
  }
}

const named = ({ number, kind, state }: ClaimFact): string =>
  `Claim ${number}, ${claimKindWords[kind].toLowerCase()}: ${claimStateWords[state].toLowerCase()}`

/** What else is claimed: another award, or an open claim that holds a unit the award would count. */
function otherClaimsLine(
  { claims }: ClaimFacts,
  units: readonly UnitStanding[],
  evaluation: Evaluation,
): EligibilityLine {
  const counted = new Set(
    units
      .filter(({ reference }) => evaluation.counted.includes(reference))
      .map((u) => u.enrolmentId),
  )
  const blocking = claims.filter(
    ({ kind, state, enrolmentIds }) =>
      (kind === 'full' && (isOpen(state) || state === 'certificated')) ||
      (kind === 'units' && isOpen(state) && enrolmentIds.some((each) => counted.has(each))),
  )
  return {
    ...base,
    code: 'other-claims',
    state: blocking.length > 0 ? 'blocks' : 'stands',
    title: 'No other claim for the same',
    rests: blocking.length > 0 ? `${blocking.map(named).join('. ')}.` : 'None is open.',
    todo: blocking.length > 0 ? 'Wait for its answer, or take it back.' : null,
    place: 'claims',
  }
}

/** What the units have to be for a claim. */
export const unitLines = (
  facts: ClaimFacts,
  units: readonly UnitStanding[],
  evaluation: Evaluation,
): EligibilityLine[] => [
  ...combinationLines(evaluation),
  unitsLine(units),
  actionsLine(units),
  otherClaimsLine(facts, units, evaluation),
]
