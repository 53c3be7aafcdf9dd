import { describe, expect, test } from 'vitest'
import {
  altogether,
  byAssessor,
  byMonth,
  daysOf,
  daysWords,
  periodOf,
  shareWords,
  type DecisionFact,
} from '@/lib/quality-assurance/rules/trends'

const fact = (more: Partial<DecisionFact> = {}): DecisionFact => ({
  personId: 'priya',
  assessor: 'Priya Shah',
  reference: 'T/506/2952',
  title: 'Manage personal and professional development',
  outcome: 'achieved',
  declaredAt: new Date('2026-11-02T09:00:00Z'),
  at: new Date('2026-11-05T09:00:00Z'),
  releasedAt: null,
  concluded: null,
  ...more,
})

describe('trends', () => {
  test('count what was decided, referred, sampled and agreed, by assessor', () => {
    const [priya, gareth] = byAssessor([
      fact(),
      fact({ outcome: 'referred' }),
      fact({ concluded: 'agreed', releasedAt: new Date('2026-11-15T12:00:00Z') }),
      fact({ personId: 'gareth', assessor: 'Gareth', concluded: 'disagreed' }),
    ])
    expect(priya).toMatchObject({ decisions: 3, referred: 1, sampled: 1, agreed: 1 })
    expect(priya?.toRelease).toEqual({ cases: 1, median: 10, longest: 10 })
    expect(gareth).toMatchObject({ decisions: 1, sampled: 1, agreed: 0, toRelease: null })
    expect(altogether([]).toDecision).toBeNull()
  })

  test('the middle case stands for all, whatever one of them took', () => {
    expect(daysOf([1, 90, 3])).toEqual({ cases: 3, median: 3, longest: 90 })
    expect(daysOf([1, 2])).toEqual({ cases: 2, median: 1.5, longest: 2 })
    expect(daysWords(daysOf([1]))).toBe('1 day (1 case)')
    expect(daysWords(daysOf([4, 4, 11]))).toBe('4 days; longest 11 (of 3)')
  })

  test('small numbers are no percentages', () => {
    expect(shareWords(2, 7)).toBe('2 of 7')
    expect(shareWords(12, 39)).toBe('31 % (12 of 39)')
    expect(shareWords(0, 0)).toBe('–')
  })

  test('months are London’s, and the empty ones are there', () => {
    const inJuly = fact({ at: new Date('2026-06-30T23:30:00Z') })
    expect(
      byMonth([inJuly, fact()], '2026-06-15', '2026-11-30').map((each) => each.signedOff),
    ).toEqual([0, 1, 0, 0, 0, 1])
    expect(byMonth([], '2025-11-30', '2026-01-01').map(({ month }) => month)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
    ])
  })

  test('the period is a year back where nothing fit was chosen', () => {
    expect(periodOf(undefined, undefined, '2026-11-30')).toEqual({
      from: '2025-11-30',
      to: '2026-11-30',
    })
    expect(periodOf('2026-12-01', '2026-11-01', '2026-11-30').from).toBe('2025-11-01')
    expect(periodOf('2026-02-30x', 'nonsense', '2028-02-29').from).toBe('2027-02-28')
    expect(periodOf('2026-10-01', '2026-10-31', '2026-11-30')).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
    })
  })
})
