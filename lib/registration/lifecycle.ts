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
}

/** Work goes on in the candidate's hands: evidence may be handed in. */
export const isOpenForCandidate = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  state === 'planned' ||
  state === 'referred' ||
  state === 'declared' ||
  (state === 'returned' && returnedTo === 'candidate')

/** The candidate may declare the unit. */
export const isDeclarable = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  mayMove(enrolmentLifecycle, 'declare', state) && returnedTo !== 'assessor'

/** The assessor may judge criteria: while work is under way, and when a decision came back to them. */
export const isOpenForJudging = ({ state }: EnrolmentStanding): boolean =>
  state === 'planned' || state === 'referred' || state === 'declared' || state === 'returned'

/** The assessor may decide. */
export const isDecidable = ({ state, returnedTo }: EnrolmentStanding): boolean =>
  state === 'declared' || (state === 'returned' && returnedTo === 'assessor')

/** Achieved, and nothing taken back: it counts, subject to quality assurance. */
export const isSignedOff = (state: EnrolmentState): boolean =>
  state === 'achieved' || state === 'released'

export const stateAfter = (move: EnrolmentMove, from: EnrolmentState): EnrolmentState =>
  after(enrolmentLifecycle, move, from)
