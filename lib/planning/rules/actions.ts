import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { mayMove } from '@/lib/kernel/lifecycle'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { actionLifecycle, actionStateWords, type ActionMove, type ActionState } from '../lifecycle'

export type ActionStanding = { state: ActionState; stateSince: Date; version: number }

/** A day that has gone by is no day to do anything by. */
export const notBefore = (dueOn: string, at: Date): Refusal | null =>
  dueOn >= toIsoDate(at)
    ? null
    : refusal('past', 'That day has gone by. Give today or a later day.', {
        fields: { dueOn: 'That day has gone by.' },
      })

/** Whether an action may be moved so, as it stands and as it was seen. */
export function mayMoveAction(
  action: ActionStanding,
  move: ActionMove,
  seen: number,
): Refusal | null {
  if (action.version !== seen) {
    return refusal(
      'changed-meanwhile',
      'Somebody else moved this action while you were working. Look at what changed, then try again.',
    )
  }
  if (mayMove(actionLifecycle, move, action.state)) return null
  const state = actionStateWords[action.state].toLowerCase()
  return action.state === 'open'
    ? refusal('open', 'This action is open: there is nothing to open again.')
    : refusal(
        'not-open',
        `This action is ${state} since ${formatDate(action.stateSince)}. Open it again first.`,
      )
}
