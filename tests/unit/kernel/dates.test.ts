import { describe, expect, test } from 'vitest'
import {
  age,
  daysBetween,
  formatDate,
  formatDateTime,
  formatDay,
  formatLongDate,
  formatTime,
  formatWeekday,
  inDays,
  londonDay,
  monthsBetween,
  parseIsoDate,
  since,
  toIsoDate,
  waited,
} from '@/lib/kernel/dates'

const now = new Date('2026-11-23T14:06:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('dates as people write them', () => {
  test('day, month in words, year', () => {
    expect(formatDate(day('2026-11-03'))).toBe('3 November 2026')
    expect(formatLongDate(now)).toBe('Monday 23 November 2026')
    expect(formatWeekday(day('2026-11-27'))).toBe('Fri 27 November')
  })

  test('the year is left out when it is this year', () => {
    expect(since(day('2026-11-11'), now)).toBe('since 11 November')
    expect(formatDay(day('2025-11-11'), now)).toBe('11 November 2025')
  })

  test('times are UK times, summer time included', () => {
    expect(formatTime(now)).toBe('14:06')
    expect(formatDateTime(new Date('2026-07-31T23:30:00Z'))).toBe('1 August 2026, 00:30')
  })
})

describe('calendar days in London', () => {
  test('a day so many days on is London’s', () => {
    expect(inDays(now, 28)).toBe('2026-12-21')
    expect(inDays(new Date('2026-07-31T23:30:00Z'), -1)).toBe('2026-07-31')
  })

  test('an instant belongs to the day it was in London', () => {
    expect(toIsoDate(new Date('2026-07-31T23:30:00Z'))).toBe('2026-08-01')
    expect(londonDay(new Date('2026-07-31T23:30:00Z'))).toEqual(day('2026-08-01'))
  })

  test('a date without a time keeps its day in winter and summer', () => {
    for (const text of ['2026-01-15', '2026-07-15']) expect(toIsoDate(day(text))).toBe(text)
  })

  test('only real days are read', () => {
    expect(parseIsoDate('2026-02-28')).toEqual(day('2026-02-28'))
    for (const text of ['2026-02-30', '31/07/2026', '', '2026-7-1']) {
      expect(parseIsoDate(text)).toBeNull()
    }
  })

  test('days are counted by the calendar, not by hours', () => {
    expect(daysBetween(new Date('2026-11-22T23:59:00Z'), new Date('2026-11-23T00:01:00Z'))).toBe(1)
    expect(daysBetween(new Date('2026-03-28T12:00:00Z'), new Date('2026-03-29T12:00:00Z'))).toBe(1)
    expect(daysBetween(now, day('2026-11-20'))).toBe(-3)
  })
})

describe('how long', () => {
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', '1 day'],
    ['2026-11-18', '5 days'],
  ])('waiting since %s at 23 November is %s', (from, words) => {
    expect(waited(day(from), now)).toBe(words)
  })

  test.each([
    ['2026-11-18', '5 days'],
    ['2026-10-05', '7 weeks'],
    ['2025-09-10', '14 months'],
  ])('something made on %s is %s old', (from, words) => {
    expect(age(day(from), now)).toBe(words)
  })

  test('a month is whole once its day is reached', () => {
    expect(monthsBetween(day('2024-11-24'), now)).toBe(23)
    expect(monthsBetween(day('2024-11-23'), now)).toBe(24)
  })
})
