import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '@/lib/specification/rules/evaluating'
import { economies, planCompletion, type Economy } from '@/lib/specification/rules/planning'
import type { CountedUnit } from '@/lib/specification/rules/combination'
import { rulesOfFile } from '../../support/specification/published'
import { satisfiesAsItStands, smallRules, subsets } from '../../support/specification/combinations'

const rules = rulesOfFile()
const all = rules.units.map(({ reference }) => reference)
const plan = (achieved: string[], fewest: Economy, excluded: string[] = []) => {
  const result = planCompletion(rules, { achieved, excluded, fewest })
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}

describe('from nothing', () => {
  test('the shortest route is nine units', () => {
    expect(plan([], 'units').units).toHaveLength(9)
  })
  test('the fewest credits are the fifty that are asked for', () => {
    expect(plan([], 'credits').credits).toBe(50)
  })
  test.each(economies)('fewest %s: what is planned satisfies the rules', (fewest) => {
    const { units, criteria } = plan([], fewest)
    expect(evaluate(rules, units)).toMatchObject({ satisfied: true, surplus: [] })
    const own = rules.units.filter(({ reference }) => units.includes(reference))
    expect(criteria).toBe(own.reduce((sum, unit) => sum + unit.criteria, 0))
  })
  test('no plan is better by another measure than the plan made for it', () => {
    for (const by of economies) {
      for (const other of economies) {
        const [best, rival] = [plan([], by), plan([], other)]
        const measure = ({ units, ...rest }: typeof best) =>
          by === 'units' ? units.length : rest[by]
        expect(measure(best)).toBeLessThanOrEqual(measure(rival))
      }
    }
  })
})

test('nothing is to be added to what satisfies already', () => {
  expect(plan(all, 'credits')).toEqual({ units: [], credits: 0, criteria: 0 })
})

test('an excluded mandatory unit makes it impossible, by name', () => {
  const result = planCompletion(rules, { achieved: [], excluded: ['M/506/2898'], fewest: 'units' })
  expect(result).toMatchObject({ ok: false, refusal: { code: 'no-completion' } })
  expect(result.ok || result.refusal.message).toContain('M/506/2898 is mandatory and is excluded')
})

test('too little left makes it impossible, and the rule is named with what can be reached', () => {
  const excluded = rules.units.filter(({ group }) => group === 'B').map((unit) => unit.reference)
  const result = planCompletion(rules, { achieved: [], excluded, fewest: 'credits' })
  expect(result.ok || result.refusal.message).toContain(
    'At least 20 credits from Group B: at most 0 can still be reached.',
  )
})

test('an excluded unit is not added, and counts all the same once it is achieved', () => {
  const excluded = ['R/506/2179']
  expect(plan([], 'credits', excluded).units).not.toContain('R/506/2179')
  expect(plan(['R/506/2179'], 'units', excluded).units).toHaveLength(8)
})

test('criteria that the portfolio covers already cost nothing', () => {
  const result = planCompletion(rules, {
    achieved: [],
    fewest: 'criteria',
    criteriaLeft: ({ group, criteria }) => (group === 'C' ? criteria : 0),
  })
  expect(result).toMatchObject({ ok: true, value: { criteria: 0 } })
})

test('each answer comes in under 50 ms', () => {
  const began = performance.now()
  const rounds = 5
  for (let round = 0; round < rounds; round += 1) {
    for (const fewest of economies) plan([], fewest)
    evaluate(rules, all)
  }
  expect((performance.now() - began) / (rounds * (economies.length + 1))).toBeLessThan(50)
})

test('any small qualification: an optimum over every set of units, and impossible only when it is', () => {
  fc.assert(
    fc.property(
      smallRules,
      fc.constantFrom(...economies),
      fc.infiniteStream(fc.constantFrom('achieved', 'excluded', 'open', 'open')),
      (made, fewest, picks) => {
        const stands = new Map(made.units.map((unit) => [unit, picks.next().value]))
        const those = (state: string) => made.units.filter((unit) => stands.get(unit) === state)
        const references = (units: CountedUnit[]) => units.map(({ reference }) => reference)
        const achieved = those('achieved')
        const measure = (units: CountedUnit[]) =>
          fewest === 'units' ? units.length : units.reduce((sum, unit) => sum + unit[fewest], 0)
        const costs = subsets(those('open'))
          .filter((added) =>
            subsets(achieved).some((kept) => satisfiesAsItStands(made, [...kept, ...added])),
          )
          .map(measure)
        const result = planCompletion(made, {
          achieved: references(achieved),
          excluded: references(those('excluded')),
          fewest,
        })
        expect(result.ok).toBe(costs.length > 0)
        if (!result.ok) return
        const { units } = result.value
        const added = made.units.filter(({ reference }) => units.includes(reference))
        expect(measure(added)).toBe(Math.min(...costs))
        expect(evaluate(made, [...references(achieved), ...units]).satisfied).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})
