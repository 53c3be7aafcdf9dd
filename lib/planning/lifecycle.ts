import type { Lifecycle } from '@/lib/kernel/lifecycle'

export const actionStates = ['open', 'done', 'cancelled'] as const
export type ActionState = (typeof actionStates)[number]

export const actionMoves = ['change', 'complete', 'cancel', 'reopen'] as const
export type ActionMove = (typeof actionMoves)[number]

export const actionLifecycle = {
  states: actionStates,
  moves: {
    change: { from: ['open'], to: 'same' },
    complete: { from: ['open'], to: 'done' },
    cancel: { from: ['open'], to: 'cancelled' },
    reopen: { from: ['done', 'cancelled'], to: 'open' },
  },
} as const satisfies Lifecycle<ActionState, ActionMove>

export const actionStateWords: Record<ActionState, string> = {
  open: 'To do',
  done: 'Done',
  cancelled: 'Cancelled',
}

export const actionMoveWords: Record<ActionMove, string> = {
  change: 'Another day',
  complete: 'Done',
  cancel: 'Cancelled',
  reopen: 'Opened again',
}
