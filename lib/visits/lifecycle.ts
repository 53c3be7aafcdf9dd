import { mayMove, type Lifecycle } from '@/lib/kernel/lifecycle'

export const visitStates = ['open', 'closed'] as const
export type VisitState = (typeof visitStates)[number]

export const visitMoves = ['open', 'extend', 'renewLink', 'close'] as const
export type VisitMove = (typeof visitMoves)[number]

/** Within its state the days count, too: an open visit lets nobody in before its first or after its last. */
export const visitLifecycle = {
  states: visitStates,
  moves: {
    open: { from: [], to: 'open' },
    extend: { from: ['open'], to: 'same' },
    renewLink: { from: ['open'], to: 'same' },
    close: { from: ['open'], to: 'closed' },
  },
} as const satisfies Lifecycle<VisitState, VisitMove>

export const visitStateWords: Record<VisitState, string> = { open: 'Open', closed: 'Closed' }

export const visitMoveWords: Record<VisitMove, string> = {
  open: 'Opened',
  extend: 'Extended',
  renewLink: 'New link made',
  close: 'Closed',
}

export const mayMoveVisit = (move: VisitMove, from: VisitState): boolean =>
  mayMove(visitLifecycle, move, from)
