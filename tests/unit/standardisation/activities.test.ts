import { describe, expect, test } from 'vitest'
import { mayPlan, mayRecord } from '@/lib/standardisation/rules/activities'

const observation = {
  kind: 'observation' as const,
  doer: 'helen',
  assessor: 'gareth',
  candidate: null,
  plannedOn: '2026-12-03',
  today: '2026-11-30',
}

describe('an observation, an interview, a meeting', () => {
  test('is planned with whom it takes, for today or later', () => {
    expect(mayPlan(observation)).toBeNull()
    expect(mayPlan({ ...observation, assessor: null })?.code).toBe('no-assessor')
    expect(mayPlan({ ...observation, kind: 'interview' })?.code).toBe('no-candidate')
    expect(mayPlan({ ...observation, kind: 'meeting', assessor: null })).toBeNull()
    expect(mayPlan({ ...observation, plannedOn: '2026-11-29' })?.code).toBe('past')
    expect(mayPlan({ ...observation, doer: null })?.code).toBe('unknown-doer')
  })

  test('nobody does with themselves', () => {
    expect(mayPlan({ ...observation, assessor: 'helen' })?.message).toMatch(/Nobody observes/)
  })

  test('is recorded once, when it has taken place', () => {
    expect(mayRecord({ recorded: false }, '2026-11-30', '2026-11-30')).toBeNull()
    expect(mayRecord({ recorded: false }, '2026-12-01', '2026-11-30')?.code).toBe('future')
    expect(mayRecord({ recorded: true }, null, '2026-11-30')?.code).toBe('recorded')
  })
})
