import { refusal, type Refusal } from '@/lib/kernel/result'
import { mayMoveConcern, type ConcernMove, type ConcernState } from '@/lib/concerns/lifecycle'

/** A concern is raised on a day that has been. */
export function mayRecord(raisedOn: string, today: string): Refusal | null {
  if (raisedOn <= today) return null
  const words = 'This day has not come yet. Give the day on which it was raised.'
  return refusal('in-future', words, { fields: { raisedOn: words } })
}

/** Only what is open is looked into, passed on and closed; only what is closed is opened again. */
export const mayTake = (move: ConcernMove, from: ConcernState): Refusal | null =>
  mayMoveConcern(move, from)
    ? null
    : refusal(
        'not-now',
        'This concern has moved on meanwhile. Open its page anew to see where it stands, then go on from there.',
      )
