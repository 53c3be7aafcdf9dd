import { describe, expect, test } from 'vitest'
import { evaluate } from '@/lib/specification/rules/evaluating'
import { suggestWays } from '@/lib/specification/rules/suggesting'
import { rulesOfFile } from '../../support/specification/published'

const rules = rulesOfFile()
const mandatory = rules.units.filter(({ group }) => group === 'A').map((unit) => unit.reference)
const all = ({ criteria }: { criteria: number }) => criteria

describe('the shortest ways to finish', () => {
  const ways = suggestWays(rules, { planned: mandatory, criteriaLeft: all })

  test('are up to three, all different, and each makes the qualification', () => {
    expect(ways.length).toBeGreaterThan(1)
    expect(ways.length).toBeLessThanOrEqual(3)
    expect(new Set(ways.map(({ units }) => units.join())).size).toBe(ways.length)
    for (const { units } of ways) {
      expect(evaluate(rules, [...mandatory, ...units]).satisfied).toBe(true)
    }
  })

  test('say what speaks for them', () => {
    const why = ways.flatMap((way) => way.why)
    expect(why).toContain('fewest credits')
    expect(why).toContain('fewest units')
  })

  test('are none once the rules stand', () => {
    const planned = [...mandatory, ...(ways[0]?.units ?? [])]
    expect(suggestWays(rules, { planned, criteriaLeft: all })).toEqual([])
  })

  test('leave out what is avoided, unless nothing else completes it', () => {
    const [first] = ways
    const avoided = first?.units ?? []
    for (const { units } of suggestWays(rules, {
      planned: mandatory,
      avoided,
      criteriaLeft: all,
    })) {
      expect(units.filter((each) => avoided.includes(each))).toEqual([])
    }
    const everything = rules.units.map(({ reference }) => reference)
    const still = suggestWays(rules, {
      planned: mandatory,
      avoided: everything,
      criteriaLeft: all,
    })
    expect(still.length).toBeGreaterThan(0)
  })
})
