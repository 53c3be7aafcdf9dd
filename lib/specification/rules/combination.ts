import type { Combination, UnitGroup } from '@/lib/specification/model'
import { countsAtLevel } from '@/lib/specification/rules/level'

/** A unit as a rule of combination sees it. `criteria` is how many criteria it has. */
export type CountedUnit = {
  reference: string
  group: string
  level: number
  credits: number
  criteria: number
}

/** What a qualification asks for: its groups, its units in printed order and its rule (domain.md §4). */
export type Rules = { groups: UnitGroup[]; units: CountedUnit[]; combination: Combination }

/** One way to count some units: what they come to, what they cost, and which they are. */
export type Way = {
  credits: number
  atLevel: number
  cost: number
  /** A bit for each counted unit that some other unit bars. */
  barred: number
  counted: Counted | null
}

/** The counted units, last one first; ways share their beginnings. */
type Counted = { unit: CountedUnit; before: Counted | null }

/** What counting a unit costs: nothing or less for one achieved, something for one still to do. */
export type CostOf = (unit: CountedUnit) => number

const nothing: Way = { credits: 0, atLevel: 0, cost: 0, barred: 0, counted: null }

export function unitsOf({ counted }: Way): CountedUnit[] {
  const units: CountedUnit[] = []
  for (let each = counted; each; each = each.before) units.push(each.unit)
  return units.reverse()
}

type Bits = {
  bitOf: (unit: CountedUnit) => number
  barredBy: (unit: CountedUnit) => number
}

/** Every step of a question asks for them, of the same rule. */
const known = new WeakMap<Combination, Bits>()

/** Bits for the units that may not all count together, and for each unit those it bars. */
export function barredBits(combination: Combination): Bits {
  const found = known.get(combination) ?? makeBits(combination)
  known.set(combination, found)
  return found
}

function makeBits({ barred = [] }: Combination): Bits {
  const bits = new Map<string, number>()
  const bars = new Map<string, number>()
  for (const reference of barred.flat()) {
    if (!bits.has(reference)) bits.set(reference, 1 << bits.size)
  }
  for (const [one, other] of barred) {
    bars.set(one, (bars.get(one) ?? 0) | (bits.get(other) ?? 0))
    bars.set(other, (bars.get(other) ?? 0) | (bits.get(one) ?? 0))
  }
  return {
    bitOf: ({ reference }) => bits.get(reference) ?? 0,
    barredBy: ({ reference }) => bars.get(reference) ?? 0,
  }
}

/** Credits of a mandatory group are those of all its units; of another, as the file says. */
export function leastOf(group: UnitGroup, { units }: Rules): number {
  if (!group.mandatory) return group.minimumCredits ?? 0
  return units
    .filter(({ group: code }) => code === group.code)
    .reduce((sum, { credits }) => sum + credits, 0)
}

/**
 * Every way worth keeping to count units of one group, none of which another way beats in credits, in
 * credits at the level and in cost. A group that cannot reach its least credits gives what comes nearest.
 */
export function waysWithin(
  group: UnitGroup,
  present: CountedUnit[],
  rules: Rules,
  costOf: CostOf,
  holdTo: 'its least' | 'nothing',
): Way[] {
  const { atLevel, minimumCredits } = rules.combination
  const { bitOf, barredBy } = barredBits(rules.combination)
  const most = group.maximumCredits ?? Infinity
  const least = leastOf(group, rules)
  // Credits beyond what any rule asks for make no difference, unless there is a most.
  const enough = most === Infinity ? Math.max(least, minimumCredits) : Infinity
  const withUnit = (way: Way, unit: CountedUnit): Way => ({
    credits: way.credits + unit.credits,
    atLevel: way.atLevel + (atLevel && countsAtLevel(unit.level, atLevel) ? unit.credits : 0),
    cost: way.cost + costOf(unit),
    barred: way.barred | bitOf(unit),
    counted: { unit, before: way.counted },
  })

  let ways = [nothing]
  for (const unit of present) {
    const free = most === Infinity && costOf(unit) <= 0 && bitOf(unit) === 0
    if (group.mandatory || free) {
      ways = ways.map((way) => withUnit(way, unit))
      continue
    }
    const kept = new Map<string, Way>()
    for (const way of ways) {
      keep(kept, way, enough)
      if (way.credits + unit.credits > most || (way.barred & barredBy(unit)) !== 0) continue
      keep(kept, withUnit(way, unit), enough)
    }
    ways = [...kept.values()]
  }
  const nearest = Math.min(least, Math.max(...ways.map(({ credits }) => credits)))
  const held = holdTo === 'its least' ? ways.filter(({ credits }) => credits >= nearest) : ways
  return unbeaten(held, rules.combination)
}

function keep(kept: Map<string, Way>, way: Way, enough: number): void {
  const key = `${Math.min(way.credits, enough)} ${way.atLevel} ${way.barred}`
  const rival = kept.get(key)
  if (!rival || way.cost < rival.cost) kept.set(key, way)
}

/** Ways of two parts together, none that counts what the other bars. */
export function together(one: Way[], other: Way[], combination: Combination): Way[] {
  const { barredBy } = barredBits(combination)
  const clashes = (a: Way, b: Way) =>
    a.barred !== 0 && unitsOf(a).some((unit) => (barredBy(unit) & b.barred) !== 0)
  const ways = one.flatMap((a) =>
    other.flatMap((b) =>
      clashes(a, b)
        ? []
        : [
            {
              credits: a.credits + b.credits,
              atLevel: a.atLevel + b.atLevel,
              cost: a.cost + b.cost,
              barred: a.barred | b.barred,
              counted: unitsOf(b).reduce<Counted | null>(
                (before, unit) => ({ unit, before }),
                a.counted,
              ),
            },
          ],
    ),
  )
  return unbeaten(ways, combination)
}

/** Drops each way that another matches or beats in everything the rules still look at. */
function unbeaten(ways: Way[], { minimumCredits, atLevel }: Combination): Way[] {
  const creditsOf = ({ credits }: Way) => Math.min(credits, minimumCredits)
  const levelOf = (way: Way) => Math.min(way.atLevel, atLevel?.minimumCredits ?? 0)
  const inOrder = [...ways].sort(
    (a, b) => a.cost - b.cost || creditsOf(b) - creditsOf(a) || levelOf(b) - levelOf(a),
  )
  const front: Way[] = []
  for (const way of inOrder) {
    const beaten = front.some(
      (best) =>
        creditsOf(best) >= creditsOf(way) &&
        levelOf(best) >= levelOf(way) &&
        (best.barred & ~way.barred) === 0,
    )
    if (!beaten) front.push(way)
  }
  return front
}

/**
 * Every way worth keeping to count the units that are present, over all groups; never none. Where what
 * one group needs bars what another needs, groups are not held to their least.
 */
export function waysToCount(rules: Rules, present: CountedUnit[], costOf: CostOf): Way[] {
  const over = (holdTo: 'its least' | 'nothing') =>
    rules.groups.reduce<Way[]>(
      (ways, group) => {
        const own = present.filter(({ group: code }) => code === group.code)
        return together(ways, waysWithin(group, own, rules, costOf, holdTo), rules.combination)
      },
      [nothing],
    )
  const ways = over('its least')
  return ways.length > 0 ? ways : over('nothing')
}

/** Whether the total and the level are reached; the groups' own rules are looked at as ways are made. */
export const reaches = (way: Way, { minimumCredits, atLevel }: Combination): boolean =>
  way.credits >= minimumCredits && way.atLevel >= (atLevel?.minimumCredits ?? 0)
