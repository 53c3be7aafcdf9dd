import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, missingFrom } from '@/lib/specification/rules/evaluating'
import { rulesOfFile } from '../../support/specification/published'
import { satisfiesAsItStands, smallRules, subsets } from '../../support/specification/combinations'

const rules = rulesOfFile()
const inGroup = (code: string) => rules.units.filter(({ group }) => group === code)
const references = (units: { reference: string }[]) => units.map(({ reference }) => reference)
const mandatory = references(inGroup('A'))
const standing = (units: string[], id: string) =>
  evaluate(rules, units).rules.find((rule) => rule.id === id)

// B's units of 4, 6, 4 and 6 credits at Level 4: twenty.
const twentyOfB = ['F/506/2176', 'R/506/2179', 'L/506/2181', 'R/506/2960']

describe('the rule of combination as printed', () => {
  test('nothing achieved: every least rule is short, and C has no more than it may', () => {
    const { satisfied, counted, rules: standings } = evaluate(rules, [])
    expect(satisfied).toBe(false)
    expect(counted).toEqual([])
    expect(standings.filter(({ satisfied }) => !satisfied).map(({ id }) => id)).toEqual([
      'total',
      'group-A-all',
      'group-B-least',
      'level-4',
    ])
  })

  test('C of 7, 6 and 5 credits: 52 in all, but at most 13 of C count, so 47 do', () => {
    const units = [...mandatory, ...twentyOfB, 'R/506/1999', 'L/506/2004', 'D/504/4056']
    const { satisfied, credits, surplus, rules: standings } = evaluate(rules, units)
    expect(credits).toMatchObject({ total: 52, counted: 47, byGroup: { A: 14, B: 20, C: 13 } })
    expect(satisfied).toBe(false)
    expect(surplus).toEqual(['D/504/4056'])
    expect(standings.find(({ id }) => id === 'total')).toMatchObject({ present: 47, required: 50 })
  })

  test('a third unit of C that fits completes it', () => {
    const units = [...mandatory, ...twentyOfB, 'R/506/1999', 'L/506/2004', 'M/506/1962']
    expect(evaluate(rules, units)).toMatchObject({ satisfied: true, surplus: [] })
  })

  test('every unit: satisfied, and what does not fit is surplus', () => {
    const all = references(rules.units)
    const { satisfied, counted, surplus, credits } = evaluate(rules, all)
    expect(satisfied).toBe(true)
    expect([...counted, ...surplus].sort()).toEqual([...all].sort())
    expect(credits.byGroup['C']).toBe(16)
    expect(evaluate(rules, counted)).toMatchObject({ satisfied: true, surplus: [] })
  })

  test('a unit given twice counts once', () => {
    expect(evaluate(rules, [...mandatory, ...mandatory]).credits.total).toBe(14)
  })

  test('Level 5 does not count to the credits at Level 4, unless a ruling says so', () => {
    const five = rules.units.find(({ level }) => level === 5)
    expect(five).toBeDefined()
    const units = [five?.reference ?? '']
    expect(standing(units, 'level-4')).toMatchObject({ present: 0 })
    const { atLevel } = rules.combination
    const ruled = {
      ...rules,
      combination: {
        ...rules.combination,
        ...(atLevel && { atLevel: { ...atLevel, counting: 'atLeast' as const } }),
      },
    }
    expect(evaluate(ruled, units).rules.find(({ id }) => id === 'level-4')?.present).toBe(
      five?.credits,
    )
  })

  test('what is missing is said in words, a rule each', () => {
    expect(missingFrom(evaluate(rules, twentyOfB))).toEqual([
      'At least 50 credits: 20 so far, 30 credits more to go.',
      'All units of Group A, 14 credits: 14 credits more to go.',
      'At least 38 credits at Level 4: 20 so far, 18 credits more to go.',
    ])
  })
})

describe('equivalent units', () => {
  const withEquivalent = {
    ...rules,
    combination: {
      ...rules.combination,
      equivalents: [{ reference: 'A/103/1234', title: 'Older', standsFor: 'R/506/1999' }],
    },
  }
  test('count as the unit they stand for, under their own reference', () => {
    const { counted, credits } = evaluate(withEquivalent, [...mandatory, 'A/103/1234'])
    expect(counted).toEqual([...mandatory, 'A/103/1234'])
    expect(credits.counted).toBe(21)
  })
  test('beside that unit itself are surplus', () => {
    const { counted, surplus } = evaluate(withEquivalent, ['A/103/1234', 'R/506/1999'])
    expect([counted, surplus]).toEqual([['R/506/1999'], ['A/103/1234']])
  })
})

test('any small qualification, any set of its units: satisfied just when some subset satisfies', () => {
  fc.assert(
    fc.property(smallRules, fc.infiniteStream(fc.boolean()), (made, picks) => {
      const units = made.units.filter(() => picks.next().value)
      const satisfying = subsets(units).filter((set) => satisfiesAsItStands(made, set))
      const result = evaluate(made, references(units))
      expect(result.satisfied).toBe(satisfying.length > 0)
      expect([...result.counted, ...result.surplus].sort()).toEqual(references(units).sort())
      if (!result.satisfied) {
        expect(missingFrom(result).length).toBeGreaterThan(0)
        return
      }
      const counted = units.filter(({ reference }) => result.counted.includes(reference))
      expect(satisfiesAsItStands(made, counted)).toBe(true)
      const sum = (set: typeof units) => set.reduce((total, { credits }) => total + credits, 0)
      expect(sum(counted)).toBe(Math.max(...satisfying.map(sum)))
    }),
    { numRuns: 400 },
  )
})
