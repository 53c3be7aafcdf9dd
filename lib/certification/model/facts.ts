import type { UnitRoute } from '@/lib/registration/model/routes'
import type { EnrolmentState, RegistrationState } from '@/lib/registration/lifecycle'
import type { ClaimState } from '@/lib/certification/lifecycle'
import type { ClaimKind } from '@/lib/certification/model/claim'

/** Days are ISO dates throughout. */
export type UnitFact = {
  enrolmentId: string
  unitId: string
  state: EnrolmentState
  route: UnitRoute
  basis: string | null
  /** Actions on the unit that are not closed, as they are worded. */
  openActions: string[]
}

export type ClaimFact = {
  claimId: string
  number: number
  kind: ClaimKind
  state: ClaimState
  enrolmentIds: string[]
}

export type ApprovalFact = {
  number: string
  approvedOn: string
  endsOn: string | null
  /** Sites at which it holds; none named: at every site. */
  siteIds: string[]
  /** What is not lifted and stops claims. */
  sanctions: { reference: string; reason: string; imposedOn: string }[]
  directClaims: { held: boolean; fromOn: string; reference: string } | null
}

/** An enquiry or an appeal that somebody owes an answer: "2, about M/506/2898". */
export type OpenAppeal = { number: number; unit: string }

/** A concern in the centre's log that is not closed, by its number. */
export type OpenConcern = { number: number }

/** Everything a claim rests on, as it is on record. What an eligibility is computed from, and nothing else. */
export type ClaimFacts = {
  registrationId: string
  candidateSeatId: string
  candidatePersonId: string
  name: string
  qualificationVersionId: string
  state: RegistrationState
  awardingBodyNumber: string | null
  registeredOn: string
  startedOn: string | null
  plannedEndOn: string | null
  site: { id: string; name: string } | null
  details: {
    givenNames: string
    familyName: string
    dateOfBirth: string | null
    uln: string | null
    ulnReason: string | null
  } | null
  /** Other candidates of the centre on record with this one's ULN, or with this registration's number. */
  sharing: { what: 'uln' | 'number'; name: string; awardingBodyNumber: string | null }[]
  identity: { documentKind: string; seenOn: string; seenBy: string } | null
  /** The latest last day of registration that the awarding body has allowed beyond the printed one. */
  extension: { lastRegistrationOn: string; reference: string } | null
  approval: ApprovalFact | null
  /** What the centre read in the regulator's register last. */
  regulator: { certificationEnd: string | null; source: string; recordedOn: string } | null
  appeals: OpenAppeal[]
  /** What touches this registration in the log of malpractice and complaints. */
  concerns: OpenConcern[]
  units: UnitFact[]
  claims: ClaimFact[]
}
