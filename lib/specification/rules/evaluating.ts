import type { UnitGroup } from '@/lib/specification/model'
import {
  leastOf,
  reaches,
  unitsOf,
  waysToCount,
  type CountedUnit,
  type Rules,
} from '@/lib/specification/rules/combination'
import { countsAtLevel } from '@/lib/specification/rules/level'

/** One printed rule, what it asks for and what is there, in credits. */
export type RuleStanding = {
  id: string
  text: string
  /** Whether the credits are the least or the most there may be. */
  bound: 'least' | 'most'
  required: number
  present: number
  satisfied: boolean
}

/** Whether a set of units satisfies a rule of combination, and how (domain.md §4). */
export type Evaluation = {
  satisfied: boolean
  /** References as they were given, in the order the specification prints its units. */
  counted: string[]
  surplus: string[]
  credits: {
    /** Of every unit given. */
    total: number
    /** Of those that count; so are the two below. */
    counted: number
    byGroup: Record<string, number>
    byLevel: Record<string, number>
  }
  rules: RuleStanding[]
}

/** References in the qualification's own terms: an equivalent unit is the one it stands for. */
export function recognise(rules: Rules, references: readonly string[]) {
  const own = new Map(rules.units.map((unit) => [unit.reference, unit]))
  const standsFor = new Map(
    rules.combination.equivalents?.map((each) => [each.reference, each.standsFor]),
  )
  /** Each unit that is there, with the reference it came under; itself before an equivalent. */
  const known = new Map<CountedUnit, string>()
  const twice: string[] = []
  const unknown: string[] = []
  for (const reference of new Set(references)) {
    const unit = own.get(reference) ?? own.get(standsFor.get(reference) ?? '')
    const before = unit && known.get(unit)
    if (!unit) unknown.push(reference)
    else if (before === undefined) known.set(unit, reference)
    else if (unit.reference === reference) {
      known.set(unit, reference)
      twice.push(before)
    } else twice.push(reference)
  }
  const present = rules.units.filter((unit) => known.has(unit))
  return { known, present, twice, unknown }
}

/**
 * Evaluates any set of units: satisfied if some subset of it satisfies every rule at once. What counts
 * is then as much as can; when nothing satisfies, it is what comes nearest. Unknown units are left out.
 */
export function evaluate(rules: Rules, references: readonly string[]): Evaluation {
  const { known, present, twice } = recognise(rules, references)
  const ways = waysToCount(rules, present, ({ credits }) => -credits)
  const reaching = ways.filter((way) => reaches(way, rules.combination))
  const { minimumCredits, atLevel } = rules.combination
  const shortOf = (way: { credits: number; atLevel: number }) =>
    Math.max(0, minimumCredits - way.credits) +
    Math.max(0, (atLevel?.minimumCredits ?? 0) - way.atLevel)
  // Ways come with the most credits first, so the first of the best counts most.
  const best = (reaching.length > 0 ? reaching : ways).reduce((one, other) =>
    shortOf(other) < shortOf(one) ? other : one,
  )
  const chosen = new Set(unitsOf(best))
  const counted = present.filter((unit) => chosen.has(unit))
  const surplus = present.filter((unit) => !chosen.has(unit))
  const standings = standingsOf(rules, counted)
  return {
    satisfied: standings.every(({ satisfied }) => satisfied),
    counted: counted.map((unit) => known.get(unit) ?? unit.reference),
    surplus: [...surplus.map((unit) => known.get(unit) ?? unit.reference), ...twice],
    credits: {
      total: sum(present),
      counted: sum(counted),
      byGroup: Object.fromEntries(
        rules.groups.map(({ code }) => [code, sum(counted.filter(({ group }) => group === code))]),
      ),
      byLevel: Object.fromEntries(
        [...new Set(rules.units.map(({ level }) => level))]
          .sort((a, b) => a - b)
          .map((level) => [level, sum(counted.filter((unit) => unit.level === level))]),
      ),
    },
    rules: standings,
  }
}

const sum = (units: CountedUnit[]): number =>
  units.reduce((total, { credits }) => total + credits, 0)

/** Each rule as it stands when just these units count. */
function standingsOf(rules: Rules, counted: CountedUnit[]): RuleStanding[] {
  const { minimumCredits, atLevel } = rules.combination
  const least = (id: string, text: string, required: number, present: number): RuleStanding => ({
    id,
    text,
    bound: 'least',
    required,
    present,
    satisfied: present >= required,
  })
  return [
    least('total', `At least ${credits(minimumCredits)}`, minimumCredits, sum(counted)),
    ...rules.groups.flatMap((group) => {
      const present = sum(counted.filter(({ group: code }) => code === group.code))
      return groupStandings(group, leastOf(group, rules), present, least)
    }),
    ...(atLevel
      ? [
          least(
            `level-${atLevel.level}`,
            `At least ${credits(atLevel.minimumCredits)} at Level ${atLevel.level}${atLevel.counting === 'atLeast' ? ' or above' : ''}`,
            atLevel.minimumCredits,
            sum(counted.filter(({ level }) => countsAtLevel(level, atLevel))),
          ),
        ]
      : []),
  ]
}

function groupStandings(
  group: UnitGroup,
  required: number,
  present: number,
  least: (id: string, text: string, required: number, present: number) => RuleStanding,
): RuleStanding[] {
  const { code, mandatory, minimumCredits, maximumCredits } = group
  if (mandatory) {
    const text = `All units of Group ${code}, ${credits(required)}`
    return [least(`group-${code}-all`, text, required, present)]
  }
  return [
    ...(minimumCredits === undefined
      ? []
      : [
          least(
            `group-${code}-least`,
            `At least ${credits(minimumCredits)} from Group ${code}`,
            required,
            present,
          ),
        ]),
    ...(maximumCredits === undefined
      ? []
      : [
          {
            id: `group-${code}-most`,
            text: `At most ${credits(maximumCredits)} from Group ${code}`,
            bound: 'most' as const,
            required: maximumCredits,
            present,
            satisfied: present <= maximumCredits,
          },
        ]),
  ]
}

const credits = (count: number): string => `${count} ${count === 1 ? 'credit' : 'credits'}`

/** What is missing, a sentence for each rule that does not stand; nothing when the rules are satisfied. */
export const missingFrom = ({ rules }: Evaluation): string[] =>
  rules
    .filter(({ satisfied }) => !satisfied)
    .map(({ id, text, required, present }) => {
      const more = `${credits(required - present)} more`
      return id.endsWith('-all')
        ? `${text}: ${more} to go.`
        : `${text}: ${present} so far, ${more} to go.`
    })
