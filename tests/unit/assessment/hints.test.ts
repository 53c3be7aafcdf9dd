import { describe, expect, test } from 'vitest'
import { hintsOf, restingOnOneWitness, type Hinted } from '@/lib/assessment/rules/hints'

const now = new Date('2026-11-24T12:00:00Z')

const reference = (over: Partial<Hinted> = {}): Hinted => ({
  criterionId: '1.1',
  evidenceId: 'E1',
  kind: 'candidate-product',
  producedOn: new Date('2026-06-01'),
  simulated: false,
  itemId: 'i1',
  sharedElsewhere: false,
  sharedOutcome: null,
  ...over,
})

const wordsOf = (each: Hinted, all: Hinted[] = [each]) =>
  hintsOf(each, restingOnOneWitness(all), 24, now).map(({ about, words }) => `${about}: ${words}`)

describe('what the data says beside VACS', () => {
  test('says nothing of new work, done at work, by one candidate', () => {
    expect(wordsOf(reference())).toEqual([])
  })

  test('says how many months ago, beyond the centre’s limit and not at it', () => {
    expect(wordsOf(reference({ producedOn: new Date('2024-09-24') }))).toEqual([
      'c: produced 26 months ago; the centre usually accepts 24',
    ])
    expect(wordsOf(reference({ producedOn: new Date('2024-11-24') }))).toEqual([])
  })

  test('says that it is simulated', () => {
    expect(wordsOf(reference({ simulated: true }))).toEqual(['v: simulated, not done at work'])
  })

  test('says that another handed the same file in, and what came of looking', () => {
    expect(wordsOf(reference({ sharedElsewhere: true }))).toEqual([
      'a: the same file was handed in by another candidate',
    ])
    expect(wordsOf(reference({ sharedElsewhere: true, sharedOutcome: 'explained' }))).toEqual([
      'a: the same file was handed in by another candidate; looked at, and explained',
    ])
  })

  test('says when several criteria rest on one witness alone', () => {
    const witness = { kind: 'witness-testimony', evidenceId: 'E7' }
    const one = reference({ ...witness, criterionId: '1.1', itemId: 'a' })
    const two = reference({ ...witness, criterionId: '1.2', itemId: 'b' })
    expect(wordsOf(one, [one, two])).toEqual(['s: 2 criteria rest on this one witness alone'])
    const other = reference({ criterionId: '1.2', itemId: 'c' })
    expect(wordsOf(one, [one, two, other])).toEqual([])
    const waiting = reference({ criterionId: '1.2', itemId: null })
    expect(wordsOf(one, [one, two, waiting])).toHaveLength(1)
    expect(wordsOf(two, [{ ...one, kind: 'worksheet' }, two])).toEqual([])
  })
})
