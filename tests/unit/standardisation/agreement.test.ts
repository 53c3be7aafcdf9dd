import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  agreementWords,
  cohensKappa,
  fleissKappa,
  observedAgreement,
  strengthOf,
} from '@/lib/standardisation/rules/agreement'

const times = (count: number, row: string[]): string[][] => Array.from({ length: count }, () => row)

/** A row of verdicts from how many gave each: [0, 2, 12] is twice "1" and twelve times "2". */
const fromCounts = (counts: number[]): string[] =>
  counts.flatMap((count, category) => Array.from({ length: count }, () => String(category)))

describe('Cohen’s kappa', () => {
  // Fifty proposals read by two people: both yes 20, first only 5, second only 10, both no 15
  // (the worked example of the article "Cohen's kappa" in Wikipedia).
  const proposals = [
    ...times(20, ['yes', 'yes']),
    ...times(5, ['yes', 'no']),
    ...times(10, ['no', 'yes']),
    ...times(15, ['no', 'no']),
  ]
  test('of fifty proposals is 0.4', () => {
    expect(observedAgreement(proposals)).toBeCloseTo(0.7, 10)
    expect(cohensKappa(proposals)).toBeCloseTo(0.4, 10)
  })

  // The same agreement with other habits gives another kappa (same article, "Same percentages but different numbers").
  test('falls where habits alone explain more', () => {
    const of = (both: number, first: number, second: number, none: number) =>
      cohensKappa([
        ...times(both, ['yes', 'yes']),
        ...times(first, ['yes', 'no']),
        ...times(second, ['no', 'yes']),
        ...times(none, ['no', 'no']),
      ])
    expect(of(45, 15, 25, 15)).toBeCloseTo(0.1304, 4)
    expect(of(25, 35, 5, 35)).toBeCloseTo(0.2593, 4)
  })
})

describe('Fleiss’ kappa', () => {
  // Fourteen people put ten things into five categories (the worked example of "Fleiss' kappa" in Wikipedia).
  test('of ten things and fourteen people is 0.210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const ratings = counts.map(fromCounts)
    expect(observedAgreement(ratings)).toBeCloseTo(0.378, 3)
    expect(fleissKappa(ratings)).toBeCloseTo(0.21, 3)
  })

  test('is 1 where all agree on different verdicts', () => {
    expect(fleissKappa([fromCounts([4, 0]), fromCounts([0, 4])])).toBe(1)
  })

  test('says nothing where everybody gave one verdict throughout', () => {
    expect(fleissKappa([fromCounts([4]), fromCounts([4])])).toBeNull()
    expect(cohensKappa(times(3, ['met', 'met']))).toBeNull()
  })
})

describe('in words', () => {
  test('the scale is Landis and Koch’s, to its bounds', () => {
    expect([-0.1, 0, 0.2, 0.21, 0.4, 0.6, 0.8, 0.81].map(strengthOf)).toEqual([
      'poor',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'substantial',
      'nearPerfect',
    ])
  })

  test('one judge alone, or no criterion, is nothing to compare', () => {
    expect(agreementOf([])).toBeNull()
    expect(agreementOf([['met'], ['notYetMet']])).toBeNull()
  })

  test('two judges are Cohen’s, more are Fleiss’; few criteria come with a caution', () => {
    const two = agreementOf(times(3, ['met', 'notYetMet']))
    expect(two).toMatchObject({ kind: 'cohen', observed: 0, judges: 2, items: 3 })
    const four = agreementOf([
      ['met', 'met', 'met', 'met'],
      ['met', 'notYetMet', 'notYetMet', 'notYetMet'],
    ])
    expect(four).toMatchObject({ kind: 'fleiss', observed: 0.75 })
    expect(four && agreementWords(four).join(' ')).toMatch(
      /75 in 100 .*Fleiss’ kappa.*moderate.*Landis and Koch.*2 criteria are few/s,
    )
  })

  test('no figure is given where it would mean nothing', () => {
    const all = agreementOf(times(4, ['met', 'met', 'met']))
    expect(all?.kappa).toBeNull()
    expect(all && agreementWords(all).join(' ')).toMatch(/100 in 100.*says nothing here/s)
  })
})
