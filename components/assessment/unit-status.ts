import type { StatusCode } from '@/components/ui/status'
import type { EnrolmentState } from '@/lib/registration/lifecycle'

/** The status a unit shows to its assessor. */
export function unitStatus(state: EnrolmentState, waiting: number, judged: number): StatusCode {
  switch (state) {
    case 'declared':
      return 'handed-in'
    case 'awaitingCountersignature':
      return 'countersign'
    case 'achieved':
      return 'signed-off'
    case 'released':
      return 'released'
    case 'returned':
      return 'returned'
    case 'credited':
      return 'credited'
    case 'referred':
      return waiting > 0 ? 'handed-in' : 'not-yet'
    default:
      return waiting > 0 ? 'handed-in' : judged > 0 ? 'covered' : 'not-started'
  }
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
