import { expect, test } from 'vitest'
import {
  reaches,
  together,
  waysWithin,
  type CountedUnit,
  type Way,
} from '@/lib/specification/rules/combination'
import { rulesOfFile } from '../../support/specification/published'

/**
 * Of the 2³¹ sets of optional units both counts of domain.md §4, by the very steps that `evaluate` takes:
 * sets of one group that give the same ways are counted once and multiplied.
 */
const rules = rulesOfFile()
const { combination } = rules
const cost = ({ credits }: CountedUnit) => -credits

const group = (code: string) => {
  const found = rules.groups.find((each) => each.code === code)
  if (!found) throw new Error(`no group ${code}`)
  return { group: found, units: rules.units.filter((unit) => unit.group === code) }
}
const sum = (units: CountedUnit[]) => units.reduce((total, { credits }) => total + credits, 0)

type Class = { ways: Way[]; whole: number; sets: number; fits: boolean }

/** Sets of a group's units by what they come to: the ways they give, and whether all of them count. */
function classesOf(code: string): Class[] {
  const { group: own, units } = group(code)
  const { minimumCredits: least = 0, maximumCredits: most = Infinity } = own
  const known = new Map<string, Class>()
  const profiles = new Map<string, { units: CountedUnit[]; sets: number }>()
  const kinds = new Map<string, CountedUnit[]>()
  for (const unit of units) {
    const kind = `${unit.credits} ${unit.level}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), unit])
  }
  // Units of the same credits and level are alike to the rules: choose how many of each kind.
  let partial: { units: CountedUnit[]; sets: number }[] = [{ units: [], sets: 1 }]
  for (const alike of kinds.values()) {
    partial = partial.flatMap(({ units: before, sets }) =>
      [...alike, null].map((_, count) => ({
        units: [...before, ...alike.slice(0, count)],
        sets: sets * choose(alike.length, count),
      })),
    )
  }
  for (const each of partial) profiles.set(each.units.map((unit) => unit.reference).join(), each)
  for (const { units: set, sets } of profiles.values()) {
    const ways = waysWithin(own, set, rules, cost, 'its least')
    const whole = sum(set)
    const fits = whole >= least && whole <= most
    const key = `${ways.map((way) => `${way.credits}/${way.atLevel}`).join()} ${whole}`
    const same = known.get(key)
    if (same) same.sets += sets
    else known.set(key, { ways, whole, sets, fits })
  }
  return [...known.values()]
}

const choose = (of: number, count: number): number =>
  Array.from({ length: count }).reduce<number>(
    (product, _, index) => (product * (of - index)) / (index + 1),
    1,
  )

test('1,468,082,039 sets of optional units satisfy the rule, 3,423,913 with no surplus', () => {
  const { group: a, units } = group('A')
  const mandatory = waysWithin(a, units, rules, cost, 'its least')
  const [b, c] = [classesOf('B'), classesOf('C')]
  const setsOf = (classes: Class[]) => classes.reduce((total, { sets }) => total + sets, 0)
  expect([setsOf(b), setsOf(c)]).toEqual([2 ** 13, 2 ** 18])

  let satisfied = 0
  let withoutSurplus = 0
  for (const some of b) {
    if (some.whole < 20) continue
    const before = together(mandatory, some.ways, combination)
    for (const others of c) {
      const reaching = together(before, others.ways, combination).filter((way) =>
        reaches(way, combination),
      )
      if (reaching.length === 0) continue
      const sets = some.sets * others.sets
      satisfied += sets
      const whole = 14 + some.whole + others.whole
      if (others.fits && reaching.some(({ credits }) => credits === whole)) withoutSurplus += sets
    }
  }
  expect(satisfied).toBe(1_468_082_039)
  expect(withoutSurplus).toBe(3_423_913)
}, 60_000)
