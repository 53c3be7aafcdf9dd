import { after, mayMove, type Lifecycle } from '@/lib/kernel/lifecycle'

export const registrationStates = [
  'active',
  'suspended',
  'withdrawn',
  'transferred',
  'completed',
  'lapsed',
] as const
export type RegistrationState = (typeof registrationStates)[number]

export const registrationMoves = [
  'suspend',
  'resume',
  'withdraw',
  'transfer',
  'lapse',
  'complete',
  'reopen',
] as const
export type RegistrationMove = (typeof registrationMoves)[number]

/** domain.md §6. Completing is the award's; reopening takes a withdrawal, a lapse or a revoked award back. */
export const registrationLifecycle = {
  states: registrationStates,
  moves: {
    suspend: { from: ['active'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'active' },
    withdraw: { from: ['active', 'suspended'], to: 'withdrawn' },
    transfer: { from: ['active', 'suspended'], to: 'transferred' },
    lapse: { from: ['active', 'suspended'], to: 'lapsed' },
    complete: { from: ['active', 'suspended', 'withdrawn', 'lapsed'], to: 'completed' },
    reopen: { from: ['withdrawn', 'lapsed', 'completed'], to: 'active' },
  },
} as const satisfies Lifecycle<RegistrationState, RegistrationMove>

export const registrationStateWords: Record<RegistrationState, string> = {
  active: 'Active',
  suspended: 'Suspended',
  withdrawn: 'Withdrawn',
  transferred: 'Transferred',
  completed: 'Completed',
  lapsed: 'Lapsed',
}

export const enrolmentStates = [
  'planned',
  'declared',
  'referred',
  'awaitingCountersignature',
  'achieved',
  'released',
  'returned',
  'dropped',
  'credited',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const returnedTo = ['assessor', 'candidate'] as const
export type ReturnedTo = (typeof returnedTo)[number]

/** A unit of a plan and where it stands (domain.md §6). */
export type EnrolmentStanding = { state: EnrolmentState; returnedTo: ReturnedTo | null }

export type EnrolmentMove =
  | 'plan'
  | 'drop'
  | 'declare'
  | 'withdrawDeclaration'
  | 'refer'
  | 'achieve'
  | 'awaitCountersignature'
  | 'countersign'
  | 'returnFromCountersignature'
  | 'release'
  | 'returnAfterSample'
  | 'returnOnAppeal'
  | 'credit'
  | 'takeCreditBack'

/** domain.md §6, as one table. Who may make a move of a returned unit depends on `returnedTo`. */
export const enrolmentLifecycle = {
  states: enrolmentStates,
  moves: {
    plan: { from: ['dropped'], to: 'planned' },
    drop: { from: ['planned', 'referred'], to: 'dropped' },
    declare: { from: ['planned', 'referred', 'returned'], to: 'declared' },
    withdrawDeclaration: { from: ['declared'], to: 'planned' },
    refer: { from: ['declared', 'returned'], to: 'referred' },
    achieve: { from: ['declared', 'returned'], to: 'achieved' },
    awaitCountersignature: { from: ['declared', 'returned'], to: 'awaitingCountersignature' },
    countersign: { from: ['awaitingCountersignature'], to: 'achieved' },
    returnFromCountersignature: { from: ['awaitingCountersignature'], to: 'declared' },
    release: { from: ['achieved'], to: 'released' },
    returnAfterSample: { from: ['achieved'], to: 'returned' },
    /** An upheld appeal supersedes. */
    returnOnAppeal: { from: ['achieved', 'referred', 'returned'], to: 'returned' },
    credit: { from: ['planned', 'referred', 'dropped'], to: 'credited' },
    takeCreditBack: { from: ['credited'], to: 'planned' },
  },
} as const satisfies Lifecycle<EnrolmentState, EnrolmentMove>

export const enrolmentStateWords: Record<EnrolmentState, string> = {
  planned: 'In your plan',
  declared: 'Declared',
  referred: 'Not yet: more to do',
  awaitingCountersignature: 'Awaiting countersignature',
  achieved: 'Signed off',
  released: 'Released',
  returned: 'Returned',
  dropped: 'Dropped from the plan',
  credited: 'Credited',
}

/** Work goes on in the candidate's hands: evidence may be handed in. */
export const isOpenForCandidate = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  state === 'planned' ||
  state === 'referred' ||
  state === 'declared' ||
  (state === 'returned' && returnedTo === 'candidate')

/** It may leave the plan, with its work kept; a mandatory unit never does. */
export const isDroppable = (state: EnrolmentState): boolean =>
  mayMove(enrolmentLifecycle, 'drop', state)

/** The candidate may declare the unit. */
export const isDeclarable = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  mayMove(enrolmentLifecycle, 'declare', state) && returnedTo !== 'assessor'

/** The assessor may judge criteria: while work is under way, and when a decision came back to them. */
export const isOpenForJudging = ({ state }: EnrolmentStanding): boolean =>
  state === 'planned' || state === 'referred' || state === 'declared' || state === 'returned'

/** The assessor may decide. */
export const isDecidable = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  state === 'declared' || (state === 'returned' && returnedTo === 'assessor')

/** Achieved, and nothing taken back, or credited: it counts, subject to quality assurance. */
export const isSignedOff = (state: EnrolmentState): boolean =>
  state === 'achieved' || state === 'released' || state === 'credited'

/** It counts to a claim: released, or credited without assessment here (domain.md §6.8). */
export const isClaimable = (state: EnrolmentState): boolean =>
  state === 'released' || state === 'credited'

export const stateAfter = (move: EnrolmentMove, from: EnrolmentState): EnrolmentState =>
  after(enrolmentLifecycle, move, from)
