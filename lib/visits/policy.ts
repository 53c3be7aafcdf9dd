import type { Prisma } from '@/lib/infra/generated/client'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { VisitState } from '@/lib/visits/lifecycle'

/** The centre opens a visit itself, and extends and closes it (domain.md §7). */
export const mayKeepVisits = (actor: Actor): Refusal | null => mayAdministerCentre(actor)

const answersForCentre = ({ role }: Actor): boolean => role === 'centreAdmin' || role === 'leadIqa'

/** What a visit said is answered by those who answer for the centre: administrators and the lead IQA. */
export const mayAnswerVisits = (actor: Actor): Refusal | null =>
  answersForCentre(actor)
    ? null
    : refusal(
        'not-visits',
        'Visits are read and answered by the centre’s administrators and its lead IQA. Ask one of them.',
      )

/** Picking, findings and actions are the EQA’s. */
export const mayVisit = (actor: Actor): Refusal | null =>
  actor.role === 'eqa' && actor.awardingBody !== undefined
    ? null
    : refusal('not-eqa', 'Only the external quality assurer whose visit it is may do this.')

export type VisitScope = { centreId: string; seatId: string; state: VisitState }

/** The centre sees all of its visits; an EQA the one that their seat was made for, until it is closed. */
export const maySeeVisit = (actor: Actor, visit: VisitScope): boolean =>
  visit.centreId === actor.centreId &&
  (answersForCentre(actor) ||
    (actor.role === 'eqa' && visit.seatId === actor.seatId && visit.state === 'open'))

/** The same as a `where`. An agreement test holds the two together. */
export function visitsVisibleTo(actor: Actor): Prisma.VisitWhereInput {
  const { centreId, seatId, role } = actor
  if (answersForCentre(actor)) return { centreId }
  return role === 'eqa' ? { centreId, seatId, state: 'open' } : { id: { in: [] } }
}

export type RegisterScope = { centreId: string; candidatePersonId: string; awardingBody: string }

/**
 * An EQA sees every candidate of their awarding body at this centre, in the register; the portfolio only
 * once they picked it (registration/policy.ts, `visibleTo`).
 */
export const maySeeInRegister = (actor: Actor, registration: RegisterScope): boolean =>
  mayVisit(actor) === null &&
  registration.centreId === actor.centreId &&
  registration.awardingBody === actor.awardingBody &&
  registration.candidatePersonId !== actor.personId

/** The same as a `where`. An agreement test holds the two together. */
export const registerVisibleTo = (actor: Actor): Prisma.RegistrationWhereInput =>
  actor.role === 'eqa' && actor.awardingBody !== undefined
    ? {
        centreId: actor.centreId,
        candidateSeat: { personId: { not: actor.personId } },
        qualificationVersion: { awardingBody: actor.awardingBody },
      }
    : { id: { in: [] } }
