import { describe, expect, test } from 'vitest'
import { concernStateAfter, concernStates, isOpenConcern } from '@/lib/concerns/lifecycle'
import { mayRecord, mayTake } from '@/lib/concerns/rules'

describe('a concern', () => {
  test('is raised today or before', () => {
    expect(mayRecord('2026-11-30', '2026-11-30')).toBeNull()
    expect(mayRecord('2026-12-01', '2026-11-30')?.code).toBe('in-future')
  })

  test('is noted on wherever it stands, and stays there', () => {
    for (const state of concernStates) {
      expect(mayTake('note', state)).toBeNull()
      expect(concernStateAfter('note', state)).toBe(state)
    }
  })

  test('is closed once, and opened again only when it is closed', () => {
    for (const state of concernStates) {
      expect(mayTake('find', state) === null, state).toBe(isOpenConcern(state))
      expect(mayTake('clear', state) === null, state).toBe(isOpenConcern(state))
      expect(mayTake('reopen', state) === null, state).toBe(!isOpenConcern(state))
    }
    expect(mayTake('reopen', 'recorded')?.message).toMatch(/moved on/)
  })
})
