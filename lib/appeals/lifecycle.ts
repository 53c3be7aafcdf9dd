import { after, mayMove, type Lifecycle } from '@/lib/kernel/lifecycle'

export const appealStates = [
  'enquiry',
  'enquiryNotUpheld',
  'appeal',
  'appealNotUpheld',
  'awardingBody',
  'upheld',
  'notUpheld',
  'withdrawn',
] as const
export type AppealState = (typeof appealStates)[number]

export const appealMoves = [
  'ask',
  'takeFurther',
  'passOn',
  'uphold',
  'declineEnquiry',
  'declineAppeal',
  'declineFinally',
  'withdraw',
] as const
export type AppealMove = (typeof appealMoves)[number]

/** The stages: an enquiry, an appeal to the centre, the awarding body. Asking begins it. */
export const appealLifecycle = {
  states: appealStates,
  moves: {
    ask: { from: [], to: 'enquiry' },
    takeFurther: { from: ['enquiryNotUpheld'], to: 'appeal' },
    passOn: { from: ['appealNotUpheld'], to: 'awardingBody' },
    uphold: { from: ['enquiry', 'appeal', 'awardingBody'], to: 'upheld' },
    declineEnquiry: { from: ['enquiry'], to: 'enquiryNotUpheld' },
    declineAppeal: { from: ['appeal'], to: 'appealNotUpheld' },
    declineFinally: { from: ['awardingBody'], to: 'notUpheld' },
    withdraw: { from: ['enquiry', 'appeal', 'awardingBody'], to: 'withdrawn' },
  },
} as const satisfies Lifecycle<AppealState, AppealMove>

export const appealStateWords: Record<AppealState, string> = {
  enquiry: 'Enquiry, with the centre',
  enquiryNotUpheld: 'Enquiry not upheld',
  appeal: 'Appeal, with the centre',
  appealNotUpheld: 'Appeal not upheld',
  awardingBody: 'With the awarding body',
  upheld: 'Upheld',
  notUpheld: 'Not upheld by the awarding body',
  withdrawn: 'Withdrawn',
}

export const appealMoveWords: Record<AppealMove, string> = {
  ask: 'Asked',
  takeFurther: 'Appealed to the centre',
  passOn: 'Passed on to the awarding body',
  uphold: 'Upheld',
  declineEnquiry: 'Not upheld',
  declineAppeal: 'Not upheld',
  declineFinally: 'Not upheld',
  withdraw: 'Withdrawn',
}

/** Somebody still owes an answer; a claim waits for it (domain.md §6.8). */
export const openAppealStates = ['enquiry', 'appeal', 'awardingBody'] as const
export const isOpenAppeal = (state: AppealState): boolean =>
  (openAppealStates as readonly AppealState[]).includes(state)

/** The centre owes the answer. */
export const isWithCentre = (state: AppealState): state is 'enquiry' | 'appeal' =>
  state === 'enquiry' || state === 'appeal'

export const declining: Record<'enquiry' | 'appeal' | 'awardingBody', AppealMove> = {
  enquiry: 'declineEnquiry',
  appeal: 'declineAppeal',
  awardingBody: 'declineFinally',
}

export const mayMoveAppeal = (move: AppealMove, from: AppealState): boolean =>
  mayMove(appealLifecycle, move, from)

export const appealStateAfter = (move: AppealMove, from: AppealState): AppealState =>
  after(appealLifecycle, move, from)
