import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor, Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import {
  mayAssess,
  maySee,
  mayWorkOn,
  visibleTo,
  type RegistrationScope,
} from '@/lib/registration/policy'

/** Evidence is seen by whoever sees its portfolio (domain.md §8). */
export const mayReadEvidence = (actor: Actor, registration: RegistrationScope): boolean =>
  maySee(actor, registration)

/** The same as a `where`, for any row that hangs on a registration. */
export const evidenceVisibleTo = (
  actor: Actor,
): { centreId: string; registration: Prisma.RegistrationWhereInput } => ({
  centreId: actor.centreId,
  registration: visibleTo(actor),
})

/** A version, with its file: an EQA sees what was handed in, as it was assessed, and no work in progress. */
export const versionsVisibleTo = (actor: Actor): Prisma.EvidenceVersionWhereInput =>
  actor.role === 'eqa'
    ? { ...evidenceVisibleTo(actor), submissionItems: { some: {} } }
    : evidenceVisibleTo(actor)

/**
 * Evidence handed in for a unit that awaits a countersignature: an assessor of the centre who is not
 * allocated looks at it before they sign or return the decision (domain.md §6.5, §8). Only whoever may
 * sign: not who decided, and somebody competent in that unit who holds an award.
 * `competentIn`: references of units.
 */
export const evidenceToCountersign = (
  actor: Actor,
  competentIn: string[],
): Prisma.EvidenceVersionWhereInput => {
  const { role, seatId, personId, centreId } = actor
  if (role !== 'assessor') return { id: { in: [] } }
  return {
    centreId,
    registration: {
      centre: {
        seats: {
          some: {
            id: seatId,
            endedAt: null,
            awards: { some: { status: 'held', endedAt: null } },
          },
        },
      },
      candidateSeat: { personId: { not: personId } },
    },
    submissionItems: {
      some: {
        unitEnrolment: {
          state: 'awaitingCountersignature',
          unit: { reference: { in: competentIn } },
          decisions: { some: { countersignature: null, seat: { personId: { not: personId } } } },
        },
      },
    },
  }
}

/**
 * Who testified, how to reach them and what they said of themselves is for those who assess, assure and
 * administer the portfolio: the candidate and an EQA read the testimony, not the witness's email
 * (domain.md §6.9).
 */
const readsWitnesses = (role: Role): boolean => role !== 'candidate' && role !== 'eqa'

export const maySeeWitnesses = (actor: Actor, registration: RegistrationScope): boolean =>
  readsWitnesses(actor.role) && maySee(actor, registration)

/** The same as a `where`. */
export const testimoniesVisibleTo = (actor: Actor): Prisma.WitnessTestimonyWhereInput =>
  readsWitnesses(actor.role)
    ? { centreId: actor.centreId, registration: visibleTo(actor) }
    : { id: { in: [] } }

/** Feedback is given by an assessor of the candidate; both answer under it (domain.md §8). */
export const mayAnswerFeedback = (actor: Actor, registration: RegistrationScope): Refusal | null =>
  actor.role === 'candidate' ? mayWorkOn(actor, registration) : mayAssess(actor, registration, null)

/**
 * Messages about a unit are written by its candidate and its assessor, and read by whoever sees the
 * portfolio (domain.md §8), but for an EQA, who reads what was assessed.
 */
export const mayReadMessages = (actor: Actor, registration: RegistrationScope): boolean =>
  actor.role !== 'eqa' && maySee(actor, registration)

export const mayWriteAbout = (
  actor: Actor,
  registration: RegistrationScope,
  enrolmentId: string,
): Refusal | null =>
  actor.role === 'candidate'
    ? mayWorkOn(actor, registration)
    : mayAssess(actor, registration, enrolmentId)

/**
 * The bank of questions is the centre's: its assessors and administrators keep it. What a good answer
 * contains is for them; a candidate never reads it.
 */
export const mayKeepQuestions = (actor: Actor, question: { centreId: string }): Refusal | null =>
  question.centreId === actor.centreId &&
  (actor.role === 'assessor' || actor.role === 'centreAdmin')
    ? null
    : refusal('not-yours', 'The centre’s assessors and administrators keep its questions.')

/** The same as a `where`. */
export const questionsVisibleTo = (actor: Actor): Prisma.BankQuestionWhereInput =>
  actor.role === 'assessor' || actor.role === 'centreAdmin'
    ? { centreId: actor.centreId }
    : { id: { in: [] } }
