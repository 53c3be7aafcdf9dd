import type { RegistrationMove, RegistrationState } from '@/lib/registration/lifecycle'
import type { AdjustmentKind, AdjustmentOutcome } from '@/lib/registration/model/adjustments'
import type { UnitRoute } from '@/lib/registration/model/routes'

/** What is on record of one registration beside its plan, as one statement gives it; days as ISO dates. */
export type Records = {
  details: {
    givenNames: string
    familyName: string
    dateOfBirth: string | null
    uln: string | null
    ulnReason: string | null
    version: number
  } | null
  /** Other candidates of the centre with the same number. */
  sameUln: string[]
  identity: { documentKind: string; seenOn: string; seenBy: string } | null
  induction: { wording: string; at: string } | null
  steps: {
    move: RegistrationMove
    to: RegistrationState
    reason: string
    transferredTo: string | null
    by: string
    at: string
  }[]
  adjustments: AdjustmentLine[]
  routes: RouteLine[]
}

export type AdjustmentLine = {
  id: string
  kind: AdjustmentKind
  request: string
  requestedBy: string
  requestedAt: string
  decision: {
    outcome: AdjustmentOutcome
    reasons: string
    reference: string | null
    fromOn: string
    untilOn: string | null
    decidedBy: string
    document: { id: string; fileName: string } | null
  } | null
}

export type RouteLine = {
  id: string
  unitEnrolmentId: string
  unitReference: string
  unitTitle: string
  route: UnitRoute
  grounds: string
  reference: string | null
  awardedBy: string | null
  certificate: string | null
  certificatedOn: string | null
  by: string
  at: string
  endedAt: string | null
  endReason: string | null
  document: { id: string; fileName: string } | null
}

/** An adjustment that holds, for whoever plans or marks. */
export type GrantedAdjustment = {
  id: string
  kind: AdjustmentKind
  request: string
  reference: string | null
  fromOn: Date
  untilOn: Date | null
}
