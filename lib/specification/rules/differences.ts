import type { QualificationFile, UnitInFile } from '@/lib/specification/model'

/** How a criterion or an outcome differs: words before and after; null where there is none. */
export type Reworded = { number: string; before: string | null; after: string | null }

export type UnitDifference = {
  reference: string
  title: string
  change: 'added' | 'removed' | 'changed'
  /** Title, group, level, credits: what stands on the unit itself. */
  facts: { name: string; before: string; after: string }[]
  outcomes: Reworded[]
  criteria: Reworded[]
}

export type Differences = {
  facts: { name: string; before: string; after: string }[]
  units: UnitDifference[]
}

const wordsOf = (value: unknown): string =>
  value === undefined || value === null
    ? 'none'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

function changed(pairs: [string, unknown, unknown][]) {
  return pairs
    .map(([name, before, after]) => ({ name, before: wordsOf(before), after: wordsOf(after) }))
    .filter(({ before, after }) => before !== after)
}

/** What a later edition changes, unit by unit and criterion by criterion, by reference and number. */
export function differencesBetween(
  before: QualificationFile,
  after: QualificationFile,
): Differences {
  const earlier = new Map(before.units.map((unit) => [unit.reference, unit]))
  const later = new Map(after.units.map((unit) => [unit.reference, unit]))
  const references = [...new Set([...later.keys(), ...earlier.keys()])]
  return {
    facts: changed([
      ['Title', before.title, after.title],
      ['Level', before.level, after.level],
      ['Awarding body', before.awardingBody, after.awardingBody],
      ['First registration', before.registrationStart, after.registrationStart],
      ['Last registration', before.registrationEnd, after.registrationEnd],
      ['Total qualification time', before.totalQualificationTime, after.totalQualificationTime],
      ['Guided learning hours', before.guidedLearningHours, after.guidedLearningHours],
      ['Groups', before.groups, after.groups],
      ['Rule of combination', before.combination, after.combination],
    ]),
    units: references.flatMap((reference) => {
      const [one, other] = [earlier.get(reference), later.get(reference)]
      return one && other ? differing(one, other) : alone(one, other)
    }),
  }
}

/** A unit that stands in one edition only. */
function alone(one: UnitInFile | undefined, other: UnitInFile | undefined): UnitDifference[] {
  const unit = other ?? one
  if (!unit) return []
  const { reference, title } = unit
  const change = other ? 'added' : 'removed'
  return [{ reference, title, change, facts: [], outcomes: [], criteria: [] }]
}

function differing(before: UnitInFile, after: UnitInFile): UnitDifference[] {
  const facts = changed([
    ['Title', before.title, after.title],
    ['Group', before.group, after.group],
    ['Level', before.level, after.level],
    ['Credits', before.credits, after.credits],
  ])
  const outcomes = reworded(outcomesOf(before), outcomesOf(after))
  const criteria = reworded(criteriaOf(before), criteriaOf(after))
  const { reference, title } = after
  return facts.length + outcomes.length + criteria.length === 0
    ? []
    : [{ reference, title, change: 'changed', facts, outcomes, criteria }]
}

type Wording = Map<string, string>

const outcomesOf = ({ outcomes }: UnitInFile): Wording =>
  new Map(outcomes.map(({ number, text }) => [String(number), text]))

const criteriaOf = ({ outcomes }: UnitInFile): Wording =>
  new Map(outcomes.flatMap(({ criteria }) => criteria.map(({ number, text }) => [number, text])))

const reworded = (before: Wording, after: Wording): Reworded[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((number) => ({
      number,
      before: before.get(number) ?? null,
      after: after.get(number) ?? null,
    }))
    .filter(({ before, after }) => before !== after)
