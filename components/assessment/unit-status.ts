import { unitStatus } from '@/components/portfolio/unit-words'
import type { StatusCode } from '@/components/ui/status'
import type { EnrolmentState } from '@/lib/registration/lifecycle'

/** The status a unit shows to its assessor: the candidate's, but for what waits in it or is judged. */
export function workStatus(state: EnrolmentState, waiting: number, judged: number): StatusCode {
  if (!['planned', 'referred', 'dropped'].includes(state)) return unitStatus(state)
  if (waiting > 0) return 'handed-in'
  return judged > 0 && state !== 'referred' ? 'covered' : unitStatus(state)
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const criteriaWords = (count: number): string => plural(count, 'criterion', 'criteria')

/** What the assessor is asked for. */
export const waitsWords = (what: 'decision' | 'judging' | 'returned', waiting: number): string => {
  if (what === 'returned') return 'Returned to you by quality assurance'
  const judging = waiting > 0 ? `, ${criteriaWords(waiting)} to judge` : ''
  return what === 'decision'
    ? `Declared complete: decide${judging}`
    : `${criteriaWords(waiting)} handed in to judge`
}
