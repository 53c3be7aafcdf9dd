import { formatDate } from '@/lib/kernel/dates'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { RegistrationState } from '@/lib/registration/lifecycle'

/** A registration's state, and when it came to it; null where it was never moved. */
export type RegistrationStanding = { state: RegistrationState; stateSince: Date | string | null }

type Stopped = Exclude<RegistrationState, 'active'>

const participles: Record<Stopped, string> = {
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  transferred: 'transferred to another centre',
  completed: 'completed',
  lapsed: 'lapsed',
}

const opens: Record<Stopped, string> = {
  suspended: 'It goes on when the centre’s administrator resumes it.',
  withdrawn: 'The centre’s administrator can reopen it.',
  transferred: 'It does not open again here: the other centre carries it on.',
  completed: 'It opens again only if the award is revoked and the administrator reopens it.',
  lapsed: 'The centre’s administrator can reopen it.',
}

/** What a lock says: the state and since when, and what would open it. Null while the registration is active. */
export function standingWords({
  state,
  stateSince,
}: RegistrationStanding): { title: string; opens: string } | null {
  if (state === 'active') return null
  const since = stateSince ? ` since ${formatDate(new Date(stateSince))}` : ''
  return { title: `This registration is ${participles[state]}${since}.`, opens: opens[state] }
}

/**
 * While a registration is not active, nothing is added to it, judged or decided in it; everything in
 * it stays readable (domain.md §6). Every command of its candidate and their assessors asks this in
 * `decide`: it is no attack to try.
 */
export function notActive(registration: RegistrationStanding): Refusal | null {
  const words = standingWords(registration)
  return (
    words &&
    refusal('not-active', `${words.title} ${words.opens} Everything in it can still be read.`)
  )
}
