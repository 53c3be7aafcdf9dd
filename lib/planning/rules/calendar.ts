import { toIsoDate } from '@/lib/kernel/dates'
import type { ActionState } from '../lifecycle'
import { assessmentEntryWords, type AssessmentEnd, type AssessmentEntry } from '../model/plans'
import type { IcsEntry } from './ics'

export type CalendarPlan = {
  kind: 'plan'
  id: string
  number: number
  entry: AssessmentEntry
  startsAt: Date
  minutes: number
  place: string
  references: string[]
  agreed: boolean
  ending: AssessmentEnd | null
  sequence: number
  changedAt: Date
  candidate: string
}

export type CalendarAction = {
  kind: 'action'
  id: string
  text: string
  dueOn: Date
  reference: string | null
  state: ActionState
  sequence: number
  changedAt: Date
  candidate: string
}

export type CalendarEntry = CalendarPlan | CalendarAction

export const whenOf = (entry: CalendarEntry): Date =>
  entry.kind === 'plan' ? entry.startsAt : entry.dueOn

/** The days of a month, each with what is on it, in order. */
export function byDay(entries: readonly CalendarEntry[]) {
  const sorted = entries.toSorted((a, b) => whenOf(a).getTime() - whenOf(b).getTime())
  const days = new Map<string, CalendarEntry[]>()
  for (const entry of sorted) {
    const day = toIsoDate(whenOf(entry))
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, on]) => ({ day, on }))
}

/** Somebody as a diary that others may see needs them: "Amara O." */
export const briefly = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  const last = parts.length > 1 ? parts.at(-1)?.[0] : undefined
  return last ? `${parts[0]} ${last}.` : (parts[0] ?? '')
}

/** `own`: the reader is the candidate, and needs no name of theirs. Nothing of what was written goes along. */
export function icsEntry(entry: CalendarEntry, address: string, own: boolean): IcsEntry {
  const who = own ? '' : ` (${briefly(entry.candidate)})`
  const shared = {
    uid: `${entry.kind}-${entry.id}@assay`,
    changedAt: entry.changedAt,
    sequence: entry.sequence,
  }
  if (entry.kind === 'action') {
    return {
      ...shared,
      summary: `Action due${entry.reference ? `: ${entry.reference}` : ''}${who}`,
      description: 'What is to be done stands at its place.',
      url: `${address}/planning/actions/${entry.id}`,
      status: entry.state === 'open' ? 'CONFIRMED' : 'CANCELLED',
      when: { day: toIsoDate(entry.dueOn) },
    }
  }
  return {
    ...shared,
    summary: `${assessmentEntryWords[entry.entry]}${who}${entry.agreed ? '' : ', proposed'}`,
    description: entry.references.length > 0 ? `Units: ${entry.references.join(', ')}` : 'No unit.',
    location: entry.place,
    url: `${address}/planning/plans/${entry.id}`,
    status: entry.ending === 'cancelled' ? 'CANCELLED' : entry.agreed ? 'CONFIRMED' : 'TENTATIVE',
    when: { startsAt: entry.startsAt, minutes: entry.minutes },
  }
}

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/** A month that was asked for, or the present one; as 2026-12. */
export const monthAsked = (asked: string | undefined, now: Date): string => {
  const year = Number(asked?.slice(0, 4))
  return asked && pattern.test(asked) && year >= 2000 && year < 2200
    ? asked
    : toIsoDate(now).slice(0, 7)
}

/** The month so many before or after. */
export function monthBeside(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
