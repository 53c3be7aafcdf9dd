/**
 * Dates in words. Instants are kept in UTC and shown in UK time; a date without a time is kept as
 * midnight UTC, which is the same day in London all year round.
 */

const zone = 'Europe/London'

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })

const fullDate = format({ day: 'numeric', month: 'long', year: 'numeric' })
const dayAndMonth = format({ day: 'numeric', month: 'long' })
const weekday = format({ weekday: 'long' })
const shortWeekday = format({ weekday: 'short' })
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const numeric = format({ day: '2-digit', month: '2-digit', year: 'numeric' })

const millisecondsInDay = 86_400_000

/** 3 November 2026 */
export const formatDate = (date: Date): string => fullDate.format(date)

/** 14:06 */
export const formatTime = (at: Date): string => clock.format(at)

/** 3 November 2026, 14:06 */
export const formatDateTime = (at: Date): string => `${formatDate(at)}, ${formatTime(at)}`

/** Monday 23 November 2026 */
export const formatLongDate = (date: Date): string => `${weekday.format(date)} ${formatDate(date)}`

/** Fri 27 November, for lists of what is coming */
export const formatWeekday = (date: Date): string =>
  `${shortWeekday.format(date)} ${dayAndMonth.format(date)}`

/** 11 November in the year of `now`, 11 November 2025 otherwise */
export const formatDay = (date: Date, now: Date): string =>
  toIsoDate(date).slice(0, 4) === toIsoDate(now).slice(0, 4)
    ? dayAndMonth.format(date)
    : formatDate(date)

/** since 11 November */
export const since = (date: Date, now: Date): string => `since ${formatDay(date, now)}`

/** The calendar day in London, as 2026-11-03. */
export const toIsoDate = (at: Date): string => {
  const [day, month, year] = numeric.format(at).split('/')
  return `${year}-${month}-${day}`
}

/** The calendar day in London so many days of 24 hours on, as 2026-11-03: for what a form proposes. */
export const inDays = (from: Date, days: number): string =>
  toIsoDate(new Date(from.getTime() + days * millisecondsInDay))

/** Midnight UTC of an ISO date such as 2026-11-03; null when there is no such day. */
export const parseIsoDate = (text: string): Date | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : date
}

/** Midnight UTC of an ISO date that was checked before, as the database keeps a day. */
export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** Midnight UTC of the day it is in London at `now`. */
export const londonDay = (now: Date): Date => dayOf(toIsoDate(now))

/**
 * The instant at which clocks in the UK show this on that day: 2026-11-03 and 14:06. Of the hour that
 * comes twice in autumn the first; null in the hour that spring leaves out.
 */
export const londonInstant = (day: string, time: string): Date | null => {
  const asUtc = new Date(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  const summer = new Date(asUtc.getTime() - 3_600_000)
  const shows = (at: Date) => toIsoDate(at) === day && formatTime(at) === time
  return [summer, asUtc].find(shows) ?? null
}

/** Whole calendar days in London from one instant to another; negative when `to` is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((londonDay(to).getTime() - londonDay(from).getTime()) / millisecondsInDay)

/** How long something has waited: today, 1 day, 5 days. */
export const waited = (from: Date, now: Date): string => {
  const days = Math.max(0, daysBetween(from, now))
  return days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'}`
}

/** How old something is, in the largest unit that still says enough: 5 days, 7 weeks, 14 months. */
export const age = (from: Date, now: Date): string => {
  const days = Math.max(0, daysBetween(from, now))
  if (days < 14) return waited(from, now)
  if (days < 120) return `${Math.floor(days / 7)} weeks`
  return `${monthsBetween(from, now)} months`
}

/** Whole calendar months from one day to another, as the centre's currency limit counts them. */
export const monthsBetween = (from: Date, to: Date): number => {
  const [a, b] = [londonDay(from), londonDay(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}
