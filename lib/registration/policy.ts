import type { Prisma } from '@/lib/infra/generated/client'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Actor, Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** What a policy needs to know of a registration. */
export type RegistrationScope = {
  centreId: string
  candidateSeatId: string
  candidatePersonId: string
  /** Current allocations. */
  allocations: { role: 'assessor' | 'iqa'; seatId: string; unitEnrolmentId: string | null }[]
  /** Seats of EQAs who picked it for their visit, which is open. Left out: nobody's. */
  visitors?: readonly string[]
  awardingBody?: string
}

/**
 * Who sees a portfolio (domain.md §8): its candidate, their allocated assessors, the IQAs who
 * quality-assure it, lead IQAs and administrators of the centre; an EQA once they picked it for their
 * visit. On their own registration a person
 * is only the candidate, whatever seats they hold (§6.1).
 */
export function maySee(actor: Actor, registration: RegistrationScope): boolean {
  if (registration.centreId !== actor.centreId) return false
  if (actor.role === 'candidate') return registration.candidateSeatId === actor.seatId
  if (registration.candidatePersonId === actor.personId) return false
  switch (actor.role) {
    case 'assessor':
    case 'iqa':
      return registration.allocations.some(
        ({ role, seatId }) => role === actor.role && seatId === actor.seatId,
      )
    case 'leadIqa':
    case 'centreAdmin':
      return true
    case 'eqa':
      return registration.visitors?.includes(actor.seatId) ?? false
  }
}

/** The same as a `where`. An agreement test holds the two together. */
export function visibleTo(actor: Actor): Prisma.RegistrationWhereInput {
  const { centreId, seatId, personId } = actor
  const others = { centreId, candidateSeat: { personId: { not: personId } } }
  switch (actor.role) {
    case 'candidate':
      return { centreId, candidateSeatId: seatId }
    case 'assessor':
    case 'iqa':
      return { ...others, allocations: { some: { role: actor.role, seatId, endedAt: null } } }
    case 'leadIqa':
    case 'centreAdmin':
      return others
    case 'eqa':
      return { ...others, visitSamples: { some: { visit: { seatId, state: 'open' } } } }
  }
}

/** Somebody's record as a member of staff: the administrator's to keep, and their own to read (domain.md §8). */
export const mayReadStaffRecord = (
  actor: Actor,
  record: { centreId: string; personId: string },
): Refusal | null =>
  actor.centreId === record.centreId &&
  (actor.role === 'centreAdmin' || (servesFrom(actor.role) && actor.personId === record.personId))
    ? null
    : refusal('not-yours', 'Only its owner and the centre’s administrators keep this record.')

/** Whether a seat is one from which candidates are assessed or quality-assured. */
export const servesFrom = (role: Role): boolean =>
  role === 'assessor' || role === 'iqa' || role === 'leadIqa'

/** What a policy needs to know of a declared conflict of interest. */
export type ConflictScope = {
  centreId: string
  personId: string
  /** The candidate it is about, where it is about one. */
  candidatePersonId: string | null
}

/**
 * Who reads a conflict of interest: whoever declared it, the administrators, and the IQAs, who always
 * sample under one (domain.md §6.1). Never a candidate; nor, from another seat, the person it is about.
 */
export function maySeeConflict(actor: Actor, conflict: ConflictScope): boolean {
  const { centreId, personId, candidatePersonId } = conflict
  if (centreId !== actor.centreId || candidatePersonId === actor.personId) return false
  if (actor.role === 'assessor') return personId === actor.personId
  return actor.role === 'centreAdmin' || actor.role === 'iqa' || actor.role === 'leadIqa'
}

/** The same as a `where`. */
export function conflictsVisibleTo(actor: Actor): Prisma.ConflictOfInterestWhereInput {
  const { centreId, personId, role } = actor
  const others: Prisma.ConflictOfInterestWhereInput = {
    centreId,
    OR: [
      { registrationId: null },
      { registration: { candidateSeat: { personId: { not: personId } } } },
    ],
  }
  if (role === 'assessor') return { AND: [others, { seat: { personId } }] }
  return role === 'centreAdmin' || role === 'iqa' || role === 'leadIqa'
    ? others
    : { id: { in: [] } }
}

/** It is the candidate’s own. */
export const mayWorkOn = (actor: Actor, registration: RegistrationScope): Refusal | null =>
  actor.role === 'candidate' && registration.candidateSeatId === actor.seatId
    ? null
    : refusal('not-yours', 'Only the candidate whose portfolio this is may do this.')

/** The assessor allocated to the registration, or to this unit of it. */
export function mayAssess(
  actor: Actor,
  registration: RegistrationScope,
  enrolmentId: string | null,
): Refusal | null {
  if (registration.candidatePersonId === actor.personId) {
    return refusal('own-work', 'Nobody assesses their own work.')
  }
  const own = registration.allocations.some(
    ({ role, seatId, unitEnrolmentId }) =>
      role === 'assessor' &&
      seatId === actor.seatId &&
      (unitEnrolmentId === null || enrolmentId === null || unitEnrolmentId === enrolmentId),
  )
  return actor.role === 'assessor' && own
    ? null
    : refusal('not-allocated', 'Only an assessor allocated to this candidate may do this.')
}

/** What a policy needs to know of a document: whose it is, and whom it is about, by seat. */
export type DocumentScope = {
  centreId: string
  aboutSeatIds: readonly string[]
  /** Of a certificate that stands on the record of staff: the awarding bodies whose candidates they serve. */
  servedBodies?: readonly string[]
}

/**
 * The centre's administrators read its documents; an EQA the certificates of those who serve the candidates
 * of their awarding body, or lead their quality assurance; anybody else those that are about them (domain.md §6.9).
 */
export function mayReadDocument(actor: Actor, document: DocumentScope): boolean {
  const { centreId, aboutSeatIds, servedBodies = [] } = document
  if (centreId !== actor.centreId) return false
  if (actor.role === 'eqa')
    return actor.awardingBody !== undefined && servedBodies.includes(actor.awardingBody)
  return actor.role === 'centreAdmin' || aboutSeatIds.includes(actor.seatId)
}

/** The same as a `where`. */
export function documentVisibleTo(actor: Actor): Prisma.CentreDocumentWhereInput {
  const { centreId, seatId, awardingBody } = actor
  if (actor.role === 'centreAdmin') return { centreId }
  if (actor.role === 'eqa') {
    if (awardingBody === undefined) return { id: { in: [] } }
    const theirs = { registration: { qualificationVersion: { awardingBody } } }
    return {
      centreId,
      awards: {
        some: {
          endedAt: null,
          seat: {
            role: { in: ['assessor', 'iqa', 'leadIqa'] },
            OR: [{ role: 'leadIqa' }, { allocations: { some: theirs } }],
          },
        },
      },
    }
  }
  const own = { registration: { candidateSeatId: seatId } }
  return {
    centreId,
    OR: [
      { extensions: { some: { candidateSeatId: seatId } } },
      { adjustmentDecisions: { some: { adjustment: own } } },
      { routes: { some: { unitEnrolment: own } } },
      { awards: { some: { seatId } } },
    ],
  }
}

/** Keeping somebody's registration is the administrator's; nobody keeps their own (domain.md §6.1). */
export const mayKeepRecordsOf = (
  actor: Actor,
  candidate: { candidatePersonId: string },
): Refusal | null =>
  mayAdministerCentre(actor) ??
  (candidate.candidatePersonId === actor.personId
    ? refusal(
        'own-work',
        'Nobody keeps the records of their own registration. Another administrator of the centre can.',
      )
    : null)

/** Adjustments reach those who need them (domain.md §6.9): the candidate, who assesses them, the administrator. */
export const maySeeAdjustments = (actor: Actor, registration: RegistrationScope): boolean =>
  ['candidate', 'assessor', 'centreAdmin'].includes(actor.role) && maySee(actor, registration)

/** The same as a `where`. */
export const adjustmentsVisibleTo = (actor: Actor): Prisma.AdjustmentWhereInput =>
  ['candidate', 'assessor', 'centreAdmin'].includes(actor.role)
    ? { centreId: actor.centreId, registration: visibleTo(actor) }
    : { id: { in: [] } }

/** Personal details reach the administrator and the candidate only (domain.md §6.9). */
export const maySeeDetails = (
  actor: Actor,
  candidate: { centreId: string; candidateSeatId: string; candidatePersonId: string },
): boolean =>
  candidate.centreId === actor.centreId &&
  (actor.role === 'candidate'
    ? candidate.candidateSeatId === actor.seatId
    : actor.role === 'centreAdmin' && candidate.candidatePersonId !== actor.personId)

/** The same as a `where`. */
export function detailsVisibleTo(actor: Actor): Prisma.CandidateDetailsWhereInput {
  const { centreId, seatId, personId } = actor
  if (actor.role === 'candidate') return { centreId, candidateSeatId: seatId }
  return actor.role === 'centreAdmin'
    ? { centreId, candidateSeat: { personId: { not: personId } } }
    : { candidateSeatId: { in: [] } }
}

/**
 * Who agrees a plan, or changes one without a proposal: the assessor allocated to the registration,
 * or the administrator (domain.md §8: the candidate proposes, the assessor agrees).
 */
export function mayAgree(actor: Actor, registration: RegistrationScope): Refusal | null {
  if (registration.candidatePersonId === actor.personId) {
    return refusal(
      'own-plan',
      'Nobody agrees their own plan: propose it, and your assessor agrees it.',
    )
  }
  return actor.role === 'centreAdmin' && registration.centreId === actor.centreId
    ? null
    : mayAssess(actor, registration, null)
}

/** A candidate's notes are theirs alone: nobody else reads them, whatever their seat. */
export const mayReadNotes = (
  actor: Actor,
  registration: Pick<RegistrationScope, 'centreId' | 'candidateSeatId'>,
): boolean =>
  actor.role === 'candidate' &&
  registration.centreId === actor.centreId &&
  registration.candidateSeatId === actor.seatId
