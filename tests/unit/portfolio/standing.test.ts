import { describe, expect, test } from 'vitest'
import { referenceStanding, standingOf } from '@/lib/portfolio/rules/standing'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const handedIn = (number: number) => ({ handedInAt: day(number) })
const kept = { handedInAt: null }

describe('how a criterion stands', () => {
  test('without evidence it is not started', () => {
    expect(standingOf([], undefined)).toBe('not-started')
  })
  test('with evidence that was not handed in it is covered', () => {
    expect(standingOf([kept], undefined)).toBe('covered')
  })
  test('with anything handed in it waits for the assessor', () => {
    expect(standingOf([kept, handedIn(2)], undefined)).toBe('handed-in')
  })
  test('what is met stays met, whatever comes after', () => {
    expect(standingOf([handedIn(9)], { verdict: 'met', at: day(3) })).toBe('met')
  })
  test('not yet met stands while nothing new was handed in', () => {
    const judged = { verdict: 'notYetMet', at: day(3) } as const
    expect(standingOf([handedIn(2), kept], judged)).toBe('not-yet')
    expect(standingOf([handedIn(2), handedIn(4)], judged)).toBe('handed-in')
  })
})

describe('how one cross-reference stands', () => {
  test('a verdict speaks of what was handed in before it', () => {
    const judged = { verdict: 'notYetMet', at: day(3) } as const
    expect(referenceStanding(kept, judged)).toBe('covered')
    expect(referenceStanding(handedIn(2), judged)).toBe('not-yet')
    expect(referenceStanding(handedIn(4), judged)).toBe('handed-in')
    expect(referenceStanding(handedIn(2), { verdict: 'met', at: day(3) })).toBe('met')
  })
})
