import { after, mayMove, type Lifecycle } from '@/lib/kernel/lifecycle'

export const concernStates = [
  'recorded',
  'investigating',
  'awardingBody',
  'founded',
  'notFounded',
] as const
export type ConcernState = (typeof concernStates)[number]

export const concernMoves = [
  'record',
  'note',
  'investigate',
  'passOn',
  'find',
  'clear',
  'reopen',
] as const
export type ConcernMove = (typeof concernMoves)[number]

const open = ['recorded', 'investigating', 'awardingBody'] as const

export const concernLifecycle = {
  states: concernStates,
  moves: {
    record: { from: [], to: 'recorded' },
    note: { from: concernStates, to: 'same' },
    investigate: { from: ['recorded', 'awardingBody'], to: 'investigating' },
    passOn: { from: ['recorded', 'investigating'], to: 'awardingBody' },
    find: { from: open, to: 'founded' },
    clear: { from: open, to: 'notFounded' },
    reopen: { from: ['founded', 'notFounded'], to: 'investigating' },
  },
} as const satisfies Lifecycle<ConcernState, ConcernMove>

export const concernStateWords: Record<ConcernState, string> = {
  recorded: 'Recorded',
  investigating: 'Looked into',
  awardingBody: 'With the awarding body',
  founded: 'Closed: founded',
  notFounded: 'Closed: not founded',
}

export const concernMoveWords: Record<ConcernMove, string> = {
  record: 'Recorded',
  note: 'Noted',
  investigate: 'Looked into',
  passOn: 'Passed on to the awarding body',
  find: 'Closed as founded',
  clear: 'Closed as not founded',
  reopen: 'Opened again',
}

/** Not closed: the claims it touches wait (domain.md §6.8). */
export const openConcernStates: readonly ConcernState[] = open
export const isOpenConcern = (state: ConcernState): boolean => openConcernStates.includes(state)

export const mayMoveConcern = (move: ConcernMove, from: ConcernState): boolean =>
  mayMove(concernLifecycle, move, from)

export const concernStateAfter = (move: ConcernMove, from: ConcernState): ConcernState =>
  after(concernLifecycle, move, from)
