import fc from 'fast-check'
import type { CountedUnit, Rules } from '@/lib/specification/rules/combination'

/** Whether these very units, all of them counted, satisfy every rule: the definition, read out. */
export function satisfiesAsItStands(rules: Rules, counted: CountedUnit[]): boolean {
  const { minimumCredits, atLevel, barred = [] } = rules.combination
  const sum = (units: CountedUnit[]) => units.reduce((total, { credits }) => total + credits, 0)
  const has = (reference: string) => counted.some((unit) => unit.reference === reference)
  if (sum(counted) < minimumCredits) return false
  if (atLevel) {
    const { level: due, counting } = atLevel
    const there = counted.filter(({ level }) =>
      counting === 'exactly' ? level === due : level >= due,
    )
    if (sum(there) < atLevel.minimumCredits) return false
  }
  if (barred.some(([one, other]) => has(one) && has(other))) return false
  return rules.groups.every((group) => {
    const all = rules.units.filter((unit) => unit.group === group.code)
    const own = counted.filter((unit) => unit.group === group.code)
    if (group.mandatory && own.length < all.length) return false
    const credits = sum(own)
    return credits >= (group.minimumCredits ?? 0) && credits <= (group.maximumCredits ?? Infinity)
  })
}

export const subsets = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])

const letters = ['A', 'B', 'C'] as const

/** Small made-up qualifications, many of which cannot be completed. */
export const smallRules: fc.Arbitrary<Rules> = fc
  .record({
    units: fc.array(
      fc.record({
        group: fc.constantFrom(...letters),
        level: fc.integer({ min: 3, max: 5 }),
        credits: fc.integer({ min: 1, max: 5 }),
        criteria: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    mandatory: fc.boolean(),
    least: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    bounds: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: 9 })), {
      nil: undefined,
    }),
    minimumCredits: fc.integer({ min: 1, max: 22 }),
    atLevel: fc.option(
      fc.record({
        level: fc.constant(4),
        minimumCredits: fc.integer({ min: 1, max: 12 }),
        counting: fc.constantFrom('exactly' as const, 'atLeast' as const),
      }),
      { nil: undefined },
    ),
    barred: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
  })
  .map(({ units: made, mandatory, least, bounds, minimumCredits, atLevel, barred }) => {
    const units = made.map((unit, index) => ({ ...unit, reference: `unit ${index}` }))
    const barrable = (index: number) => {
      const unit = units[index]
      return unit && !(mandatory && unit.group === 'A')
    }
    return {
      units,
      groups: [
        { code: 'A', title: 'A', mandatory },
        { code: 'B', title: 'B', mandatory: false, ...(least && { minimumCredits: least }) },
        {
          code: 'C',
          title: 'C',
          mandatory: false,
          ...(bounds && { minimumCredits: bounds[0], maximumCredits: bounds[1] }),
        },
      ],
      combination: {
        minimumCredits,
        ...(atLevel && { atLevel }),
        barred: barred
          .filter(([one, other]) => one !== other && barrable(one) && barrable(other))
          .map(([one, other]): [string, string] => [`unit ${one}`, `unit ${other}`]),
      },
    }
  })
