import { daysBetween, parseIsoDate, toIsoDate } from '@/lib/kernel/dates'
import type { SampleOutcome } from '@/lib/quality-assurance/model'

/** A decision as the trends see it. */
export type DecisionFact = {
  personId: string
  assessor: string
  reference: string
  title: string
  outcome: 'achieved' | 'referred'
  /** When the candidate declared the unit, when it was decided, and when it was released. */
  declaredAt: Date
  at: Date
  releasedAt: Date | null
  /** What the IQA concluded of it, where it was sampled. */
  concluded: SampleOutcome | null
}

/** Days of several cases: the middle one, and the longest. */
export type Days = { cases: number; median: number; longest: number }

export type Trend = {
  id: string
  name: string
  under: string | null
  decisions: number
  referred: number
  sampled: number
  agreed: number
  toDecision: Days | null
  toRelease: Days | null
}

/** The middle case; of an even number the mean of the two in the middle, in half days. */
export function daysOf(days: readonly number[]): Days | null {
  const inOrder = [...days].sort((a, b) => a - b)
  const cases = inOrder.length
  const [low, high] = [inOrder[Math.floor((cases - 1) / 2)], inOrder[Math.floor(cases / 2)]]
  const longest = inOrder.at(-1)
  if (low === undefined || high === undefined || longest === undefined) return null
  return { cases, median: (low + high) / 2, longest }
}

const trendOf = (
  { id, name, under }: Pick<Trend, 'id' | 'name' | 'under'>,
  facts: readonly DecisionFact[],
): Trend => ({
  id,
  name,
  under,
  decisions: facts.length,
  referred: facts.filter(({ outcome }) => outcome === 'referred').length,
  sampled: facts.filter(({ concluded }) => concluded !== null).length,
  agreed: facts.filter(({ concluded }) => concluded === 'agreed').length,
  toDecision: daysOf(facts.map(({ declaredAt, at }) => daysBetween(declaredAt, at))),
  toRelease: daysOf(
    facts.flatMap(({ at, releasedAt }) => (releasedAt ? daysBetween(at, releasedAt) : [])),
  ),
})

function grouped(
  facts: readonly DecisionFact[],
  of: (fact: DecisionFact) => Pick<Trend, 'id' | 'name' | 'under'>,
): Trend[] {
  const groups = new Map<string, DecisionFact[]>()
  for (const fact of facts) {
    const { id } = of(fact)
    const group = groups.get(id)
    if (group) group.push(fact)
    else groups.set(id, [fact])
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [trendOf(of(group[0]), group)] : []))
    .sort((a, b) => b.decisions - a.decisions || a.name.localeCompare(b.name, 'en-GB'))
}

export const byAssessor = (facts: readonly DecisionFact[]): Trend[] =>
  grouped(facts, ({ personId, assessor }) => ({ id: personId, name: assessor, under: null }))

export const byUnit = (facts: readonly DecisionFact[]): Trend[] =>
  grouped(facts, ({ reference, title }) => ({ id: reference, name: title, under: reference }))

export const altogether = (facts: readonly DecisionFact[]): Trend =>
  trendOf({ id: 'all', name: 'Altogether', under: null }, facts)

export type Month = { month: string; signedOff: number; referred: number }

/** Decisions month by month, the empty ones too. `from` and `to` are days: 2026-11-30. */
export function byMonth(facts: readonly DecisionFact[], from: string, to: string): Month[] {
  const decided = facts.map(({ at, outcome }) => ({ day: toIsoDate(at), outcome }))
  const months: Month[] = []
  let [year = 0, month = 1] = from.slice(0, 7).split('-').map(Number)
  const last = to.slice(0, 7)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > last) return months
    const own = decided.filter(({ day }) => day.startsWith(name))
    const referred = own.filter(({ outcome }) => outcome === 'referred').length
    months.push({ month: name, signedOff: own.length - referred, referred })
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** Below this many cases a percentage says more than there is: they are shown as they were counted. */
export const fewCases = 10

/** "31 % (12 of 39)", "2 of 7", or a dash where there is nothing to count. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '–'
  return whole < fewCases
    ? `${part} of ${whole}`
    : `${Math.round((part / whole) * 100)} % (${part} of ${whole})`
}

const inDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** "4 days; the longest 11 (of 9)". One case stands alone. */
export function daysWords(days: Days | null): string {
  if (!days) return '–'
  return days.cases === 1
    ? `${inDays(days.median)} (1 case)`
    : `${inDays(days.median)}; longest ${days.longest} (of ${days.cases})`
}

/** A chosen period as days, both included; a year back from today where nothing fit was chosen. */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
  today: string,
): { from: string; to: string } {
  const isDay = (day: string | undefined): day is string =>
    day !== undefined && parseIsoDate(day) !== null && day >= '2000-01-01' && day <= '2100-01-01'
  const end = isDay(to) ? to : today
  const yearBefore = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`.replace(/02-29$/, '02-28')
  const start = isDay(from) && from <= end ? from : yearBefore
  return { from: start, to: end }
}
