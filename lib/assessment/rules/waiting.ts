import type { EnrolmentState, ReturnedTo } from '@/lib/registration/lifecycle'

export type UnitStanding = {
  state: EnrolmentState
  stateSince: Date
  returnedTo: ReturnedTo | null
  waiting: number
  waitingSince: Date | null
}

export type Waits = { what: 'decision' | 'judging' | 'returned'; since: Date }

/** What a unit waits for from its assessor, and since when; null when it does not wait for them. */
export function waitsForAssessor(unit: UnitStanding): Waits | null {
  const { state, stateSince, returnedTo, waiting, waitingSince } = unit
  if (state === 'returned' && returnedTo === 'assessor')
    return { what: 'returned', since: stateSince }
  if (state === 'declared') return { what: 'decision', since: earlier(stateSince, waitingSince) }
  const open = state === 'planned' || state === 'referred' || state === 'returned'
  return open && waiting > 0 && waitingSince ? { what: 'judging', since: waitingSince } : null
}

const earlier = (a: Date, b: Date | null): Date => (b && b < a ? b : a)
