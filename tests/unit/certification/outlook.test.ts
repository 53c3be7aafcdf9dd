import { describe, expect, test } from 'vitest'
import { countdown, forecast, missed } from '@/lib/certification/rules/outlook'

const today = '2026-11-24'
const pace = { criteria: 100, met: 40, metLately: 24, since: '2026-01-12' }

describe('a forecast from the pace so far', () => {
  test('two a week over twelve weeks: sixty left take thirty weeks', () => {
    expect(forecast(pace, today)).toMatchObject({ kind: 'date', on: '2027-06-22', perWeek: 2 })
  })

  test('it says what it rests on', () => {
    expect(forecast(pace, today).words).toBe(
      '22 June 2027, if it goes on as in the last 12 weeks: 24 criteria met, 60 left.',
    )
  })

  test('begun eight weeks ago: the pace is taken over eight', () => {
    const since = '2026-09-29'
    expect(forecast({ ...pace, since }, today)).toMatchObject({ perWeek: 3 })
  })

  test('begun last week: no pace yet', () => {
    expect(forecast({ ...pace, since: '2026-11-17' }, today).kind).toBe('no-pace')
  })

  test('nothing met lately: no pace', () => {
    expect(forecast({ ...pace, metLately: 0 }, today).kind).toBe('no-pace')
  })

  test('nothing planned: no pace; everything met: done', () => {
    expect(forecast({ ...pace, criteria: 0, met: 0 }, today).kind).toBe('no-pace')
    expect(forecast({ ...pace, met: 100 }, today).kind).toBe('done')
  })
})

describe('the days that are left', () => {
  const ends = countdown({ plannedEndOn: '2027-01-29', certificationEnd: '2026-11-20' }, today)

  test('to the planned end and to the certification end, negative when past', () => {
    expect(ends.map(({ days }) => days)).toEqual([66, -4])
  })

  test('a forecast after an end is late; without a pace nothing is', () => {
    expect(missed(forecast(pace, today), ends)?.what).toBe('planned')
    expect(missed(forecast({ ...pace, metLately: 0 }, today), ends)).toBeNull()
  })
})
