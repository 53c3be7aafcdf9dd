import type { Evaluation } from '@/lib/specification/rules/evaluating'
import type { Specification } from '@/lib/specification/model'
import type { ClaimKind, EligibilityLine } from '@/lib/certification/model/claim'
import type { ClaimFacts } from '@/lib/certification/model/facts'
import { centreLines } from '@/lib/certification/rules/centre-lines'
import { personLines } from '@/lib/certification/rules/person-lines'
import {
  evaluateStandings,
  unitLines,
  unitStandings,
  type UnitStanding,
} from '@/lib/certification/rules/unit-lines'

export type Eligibility = {
  lines: EligibilityLine[]
  units: UnitStanding[]
  evaluation: Evaluation
  /** Whether the centre claims without the EQA's sign-off. */
  direct: boolean
}

function appealsLine({ appeals }: ClaimFacts): EligibilityLine {
  const open = appeals.map(({ number, unit }) => `${number}, about ${unit}`).join('; ')
  return {
    code: 'appeals',
    concerns: 'both',
    title: 'Enquiries and appeals',
    state: open ? 'blocks' : 'stands',
    rests: open ? `Open: ${open}.` : 'None is open.',
    todo: open ? 'Answer it first, or wait for the awarding body’s answer.' : null,
    place: 'registration',
  }
}

function mattersLine({ concerns }: ClaimFacts): EligibilityLine {
  const open = concerns.map(({ number }) => `concern ${number}`).join(', ')
  return {
    code: 'matters',
    concerns: 'both',
    title: 'Malpractice and complaints',
    state: open ? 'blocks' : 'stands',
    rests: open ? `Open in the log: ${open}.` : 'Nothing in the log is open.',
    todo: open ? 'Close it in the log of malpractice and complaints first.' : null,
    place: 'registration',
  }
}

/** Everything that a claim rests on, each with its state and what to do (domain.md §6.8). Pure. */
export function eligibilityOf(
  facts: ClaimFacts,
  specification: Specification,
  today: string,
): Eligibility {
  const units = unitStandings(facts, specification)
  const evaluation = evaluateStandings(units, specification)
  return {
    units,
    evaluation,
    direct: facts.approval?.directClaims?.held ?? false,
    lines: [
      ...unitLines(facts, units, evaluation),
      ...personLines(facts),
      ...centreLines(facts, specification, today),
      appealsLine(facts),
      mattersLine(facts),
    ],
  }
}

const concernsKind = ({ concerns }: EligibilityLine, kind: ClaimKind): boolean =>
  concerns === 'both' || concerns === kind

export const linesFor = ({ lines }: Eligibility, kind: ClaimKind): EligibilityLine[] =>
  lines.filter((line) => concernsKind(line, kind))

export const blockersFor = (eligibility: Eligibility, kind: ClaimKind): EligibilityLine[] =>
  linesFor(eligibility, kind).filter(({ state }) => state === 'blocks')

/** The several rules of combination are one thing to the one who counts what is lacking. */
export const lackingFor = (eligibility: Eligibility, kind: ClaimKind): string[] => [
  ...new Set(
    blockersFor(eligibility, kind).map(({ code, title }) =>
      code === 'combination' ? 'Rule of combination' : title,
    ),
  ),
]

/** Green: a claim of this kind would be right. */
export const isEligible = (eligibility: Eligibility, kind: ClaimKind): boolean =>
  blockersFor(eligibility, kind).length === 0

/** The units that a full claim counts. */
export const countedUnits = ({ units, evaluation }: Eligibility): UnitStanding[] =>
  units.filter(({ reference, counts }) => counts && evaluation.counted.includes(reference))

/** The units that may be certificated by themselves. */
export const freeUnits = ({ units }: Eligibility): UnitStanding[] =>
  units.filter(({ counts, claim }) => counts && !claim)
