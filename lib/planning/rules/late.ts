import { daysBetween, formatDay } from '@/lib/kernel/dates'

/** Late is the day after: what is due today is not. */
export const isLate = (dueOn: Date, now: Date): boolean => daysBetween(dueOn, now) > 0

/** "3 days late", "due today", "due 4 December" */
export function dueWords(dueOn: Date, now: Date): string {
  const late = daysBetween(dueOn, now)
  if (late > 0) return `${late} ${late === 1 ? 'day' : 'days'} late`
  return late === 0 ? 'due today' : `due ${formatDay(dueOn, now)}`
}

/** By when each began to wait, or is due: what is latest, or has waited longest, stands first. */
export const latestFirst = <Each extends { since: Date }>(all: readonly Each[]): Each[] =>
  all.toSorted((a, b) => a.since.getTime() - b.since.getTime())
