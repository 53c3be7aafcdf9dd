import { describe, expect, test } from 'vitest'
import { londonInstant } from '@/lib/kernel/dates'
import { proposeAssessmentInput } from '@/lib/planning/model/plans'
import { mayAnswer, mayChange, mayEnd, planStanding, type Side } from '@/lib/planning/rules/plans'

const startsAt = new Date('2026-12-10T10:00:00Z')
const version = (number: number, by: Side, outcome: 'agreed' | 'sentBack' | null) => ({
  ...{ id: `v${number}`, number, by, outcome, at: startsAt, startsAt, minutes: 60 },
})

describe('the time on a clock in the UK', () => {
  test('is another instant in summer than in winter', () => {
    expect(londonInstant('2026-12-10', '10:00')?.toISOString()).toBe('2026-12-10T10:00:00.000Z')
    expect(londonInstant('2026-07-10', '10:00')?.toISOString()).toBe('2026-07-10T09:00:00.000Z')
  })
  test('does not come in the hour that spring leaves out, and is the first of the two in autumn', () => {
    expect(londonInstant('2026-03-29', '01:30')).toBeNull()
    expect(londonInstant('2026-10-25', '01:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(londonInstant('2026-13-40', '10:00')).toBeNull()
  })
})

describe('an assessment plan', () => {
  test('waits for whoever did not propose it, and holds once both have signed', () => {
    const first = version(1, 'assessor', null)
    expect(planStanding([first], null)).toMatchObject({ state: 'waiting', waitsFor: 'candidate' })
    const agreed = version(1, 'assessor', 'agreed')
    expect(planStanding([agreed], null)).toMatchObject({ state: 'agreed', waitsFor: null })
    const change = version(2, 'candidate', null)
    expect(planStanding([agreed, change], null)).toMatchObject({
      ...{ state: 'waiting', waitsFor: 'assessor', agreed, latest: change },
    })
    const back = version(2, 'candidate', 'sentBack')
    expect(planStanding([agreed, back], null)).toMatchObject({
      ...{ state: 'sentBack', waitsFor: 'candidate', agreed },
    })
    expect(planStanding([agreed], 'cancelled')).toMatchObject({
      state: 'cancelled',
      waitsFor: null,
    })
  })

  test('is answered once, by the other, as it stands last', () => {
    const one = [version(1, 'assessor', null)]
    expect(mayAnswer(one, null, 'v1', 'candidate')).toBeNull()
    expect(mayAnswer(one, null, 'v1', 'assessor')?.code).toBe('own-proposal')
    expect(mayAnswer(one, 'cancelled', 'v1', 'candidate')?.code).toBe('ended')
    const two = [...one, version(2, 'assessor', 'agreed')]
    expect(mayAnswer(two, null, 'v1', 'candidate')?.code).toBe('changed-meanwhile')
    expect(mayAnswer(two, null, 'v2', 'candidate')?.code).toBe('answered')
    expect(mayChange(two, null, 1)?.code).toBe('changed-meanwhile')
    expect(mayChange(two, null, 2)).toBeNull()
  })

  test('is carried out when both have agreed it and its time has come', () => {
    const waiting = [version(1, 'assessor', null)]
    const agreed = [version(1, 'assessor', 'agreed')]
    expect(mayEnd(waiting, null, 'carriedOut', startsAt)?.code).toBe('not-agreed')
    expect(mayEnd(agreed, null, 'carriedOut', new Date('2026-12-09'))?.code).toBe('not-yet')
    expect(mayEnd(agreed, null, 'carriedOut', startsAt)).toBeNull()
    expect(mayEnd(waiting, null, 'cancelled', new Date('2026-12-01'))).toBeNull()
    expect(mayEnd(agreed, 'carriedOut', 'cancelled', startsAt)?.code).toBe('ended')
  })

  test('names criteria and how, unless it is a review', () => {
    const base = {
      ...{ registrationId: '01994e00-0000-7000-8000-000000000001', what: 'This.', place: 'Here' },
      ...{ startsOn: '2026-12-10', startsAt: '10:00', minutes: '60', signed: 'on' },
    }
    expect(proposeAssessmentInput.safeParse({ ...base, entry: 'review' }).success).toBe(true)
    const visit = proposeAssessmentInput.safeParse({ ...base, entry: 'visit' })
    expect(visit.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'criterionIds',
      'methods',
    ])
    const night = { ...base, entry: 'review', startsOn: '2026-03-29', startsAt: '01:30' }
    expect(proposeAssessmentInput.safeParse(night).error?.issues[0]?.path).toEqual(['startsAt'])
  })
})
