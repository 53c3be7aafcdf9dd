import { daysBetween, formatDate } from '@/lib/kernel/dates'

/** How many weeks back the pace is taken from. */
export const paceWeeks = 12
/** A pace from less than this says nothing. */
const leastWeeks = 3

/** What a forecast rests on. Days are ISO dates. */
export type PaceFacts = {
  /** Criteria of the plan that are to be assessed, and of these the met. */
  criteria: number
  met: number
  /** Met within the last `paceWeeks` weeks. */
  metLately: number
  /** The first day of work: registered, or started. */
  since: string
}

export type Forecast =
  | { kind: 'done'; words: string }
  | { kind: 'no-pace'; words: string }
  | { kind: 'date'; on: string; perWeek: number; words: string }

const dayAfter = (today: string, days: number): string =>
  new Date(new Date(today).getTime() + days * 86_400_000).toISOString().slice(0, 10)

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

/** When the criteria of the plan would be met, if it goes on as it did lately; and what that rests on. */
export function forecast({ criteria, met, metLately, since }: PaceFacts, today: string): Forecast {
  const left = criteria - met
  if (criteria > 0 && left === 0) return { kind: 'done', words: 'Every criterion is met.' }
  if (criteria === 0)
    return { kind: 'no-pace', words: 'No pace yet: there is no unit in the plan.' }
  const worked = daysBetween(new Date(since), new Date(today)) / 7
  if (worked < leastWeeks) {
    return { kind: 'no-pace', words: `No pace yet: begun on ${formatDate(new Date(since))}.` }
  }
  const weeks = Math.min(paceWeeks, Math.floor(worked))
  if (metLately === 0) {
    return {
      kind: 'no-pace',
      words: `No pace: no criterion was met in the last ${weeks} weeks; ${count(left, 'is', 'are')} left.`,
    }
  }
  const on = dayAfter(today, Math.ceil((left / metLately) * weeks * 7))
  const perWeek = Math.round((metLately / weeks) * 10) / 10
  return {
    kind: 'date',
    on,
    perWeek,
    words: `${formatDate(new Date(on))}, if it goes on as in the last ${weeks} weeks: ${count(metLately, 'criterion', 'criteria')} met, ${left} left.`,
  }
}

export type Deadline = { what: 'planned' | 'certification'; on: string; days: number }

export const deadlineWords: Record<Deadline['what'], string> = {
  planned: 'Planned end',
  certification: 'Certification end',
}

/** The days that are left to the planned end and to the regulator's certification end; negative when past. */
export const countdown = (
  ends: { plannedEndOn: string | null; certificationEnd: string | null },
  today: string,
): Deadline[] => {
  const left = (what: Deadline['what'], on: string | null): Deadline[] =>
    on ? [{ what, on, days: daysBetween(new Date(today), new Date(on)) }] : []
  return [...left('planned', ends.plannedEndOn), ...left('certification', ends.certificationEnd)]
}

/** The first end that the forecast comes after. */
export const missed = (expected: Forecast, ends: readonly Deadline[]): Deadline | null =>
  expected.kind === 'date' ? (ends.find(({ on }) => expected.on > on) ?? null) : null
