import type { Lifecycle } from '@/lib/kernel/lifecycle'

export const claimStates = [
  'prepared',
  'awaitingEqa',
  'submitted',
  'certificated',
  'rejected',
  'revoked',
  'withdrawn',
] as const
export type ClaimState = (typeof claimStates)[number]

export const claimMoves = [
  'prepare',
  'sendToEqa',
  'signOff',
  'submit',
  'certificate',
  'reject',
  'revoke',
  'withdraw',
] as const
export type ClaimMove = (typeof claimMoves)[number]

/**
 * domain.md §6. With direct claims the EQA step is skipped: a prepared claim is submitted as it is. An
 * EQA's sign-off is on record beside the state, and a claim that awaits it is not submitted without.
 */
export const claimLifecycle = {
  states: claimStates,
  moves: {
    prepare: { from: [], to: 'prepared' },
    sendToEqa: { from: ['prepared'], to: 'awaitingEqa' },
    signOff: { from: ['awaitingEqa'], to: 'same' },
    submit: { from: ['prepared', 'awaitingEqa'], to: 'submitted' },
    certificate: { from: ['submitted'], to: 'certificated' },
    reject: { from: ['awaitingEqa', 'submitted'], to: 'rejected' },
    revoke: { from: ['certificated'], to: 'revoked' },
    withdraw: { from: ['prepared', 'awaitingEqa'], to: 'withdrawn' },
  },
} as const satisfies Lifecycle<ClaimState, ClaimMove>

export const claimStateWords: Record<ClaimState, string> = {
  prepared: 'Prepared',
  awaitingEqa: 'With the EQA',
  submitted: 'Submitted',
  certificated: 'Certificated',
  rejected: 'Rejected',
  revoked: 'Revoked',
  withdrawn: 'Withdrawn',
}

/** Asked for and not yet answered: the same units are not claimed beside it. */
export const openStates = [
  'prepared',
  'awaitingEqa',
  'submitted',
] as const satisfies readonly ClaimState[]

export const isOpen = (state: ClaimState): boolean =>
  (openStates as readonly ClaimState[]).includes(state)

export const certificateMoves = ['receive', 'handOver', 'requestReplacement'] as const
export type CertificateMove = (typeof certificateMoves)[number]

export const certificateMoveWords: Record<CertificateMove, string> = {
  receive: 'Received',
  handOver: 'Handed over',
  requestReplacement: 'Replacement asked for',
}
