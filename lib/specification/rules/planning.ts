import { refuse, ok, type Result } from '@/lib/kernel/result'
import {
  reaches,
  unitsOf,
  waysToCount,
  type CountedUnit,
  type Rules,
} from '@/lib/specification/rules/combination'
import { evaluate, recognise } from '@/lib/specification/rules/evaluating'

export const economies = ['credits', 'units', 'criteria'] as const
/** What a plan has fewest of. */
export type Economy = (typeof economies)[number]

/** Units that complete a qualification from where a candidate stands. */
export type Completion = {
  /** References of the units to add, in printed order. */
  units: string[]
  credits: number
  criteria: number
}

export type Planning = {
  achieved: readonly string[]
  /** Units that must not be added. */
  excluded?: readonly string[]
  fewest: Economy
  /** How many criteria a unit still asks for; all of them, unless the portfolio covers some. */
  criteriaLeft?: (unit: CountedUnit) => number
}

// Large enough that no sum of one measure reaches the next.
const place = 10_000

/**
 * The completion with the fewest further credits, units or criteria: an optimum over every set of
 * units. Of equals, the one with fewer of the other two. Refuses when nothing completes it, and says why.
 */
export function planCompletion(rules: Rules, planning: Planning): Result<Completion> {
  const { fewest, criteriaLeft = ({ criteria }) => criteria } = planning
  const achieved = new Set(recognise(rules, planning.achieved).present)
  const excluded = new Set(recognise(rules, planning.excluded ?? []).present)
  const available = rules.units.filter((unit) => achieved.has(unit) || !excluded.has(unit))

  const measures: Record<Economy, (unit: CountedUnit) => number> = {
    credits: ({ credits }) => credits,
    units: () => 1,
    criteria: criteriaLeft,
  }
  const inTurn = [fewest, ...economies.filter((each) => each !== fewest)]
  const costOf = (unit: CountedUnit) =>
    achieved.has(unit)
      ? 0
      : inTurn.reduce((cost, economy) => cost * place + measures[economy](unit), 0)

  const attainable = evaluate(
    rules,
    available.map(({ reference }) => reference),
  )
  if (!attainable.satisfied) return impossible(rules, attainable.rules, excluded, achieved)
  const best = waysToCount(rules, available, costOf)
    .filter((way) => reaches(way, rules.combination))
    .reduce((one, other) => (other.cost < one.cost ? other : one))
  const added = new Set(unitsOf(best).filter((unit) => !achieved.has(unit)))
  const units = rules.units.filter((unit) => added.has(unit))
  return ok({
    units: units.map(({ reference }) => reference),
    credits: units.reduce((sum, { credits }) => sum + credits, 0),
    criteria: units.reduce((sum, unit) => sum + criteriaLeft(unit), 0),
  })
}

function impossible(
  rules: Rules,
  standings: ReturnType<typeof evaluate>['rules'],
  excluded: Set<CountedUnit>,
  achieved: Set<CountedUnit>,
): Result<never> {
  const mandatory = new Set(rules.groups.filter((group) => group.mandatory).map(({ code }) => code))
  const needed = rules.units.filter(
    (unit) => mandatory.has(unit.group) && excluded.has(unit) && !achieved.has(unit),
  )
  const reasons = [
    ...needed.map(({ reference }) => `${reference} is mandatory and is excluded.`),
    ...standings
      .filter(({ satisfied, id }) => !satisfied && !(needed.length > 0 && id.endsWith('-all')))
      .map(({ text, present }) => `${text}: at most ${present} can still be reached.`),
  ]
  return refuse(
    'no-completion',
    `No set of the units that are left completes this qualification. ${reasons.join(' ')}`,
    { detail: reasons },
  )
}
