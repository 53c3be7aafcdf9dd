import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { maySee, visibleTo, type RegistrationScope } from '@/lib/registration/policy'

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

/**
 * Evidence handed in for a unit that awaits a countersignature: an assessor of the centre who is not
 * allocated looks at it before they sign or return the decision (domain.md §6.5, §8).
 */
export const evidenceToCountersign = (actor: Actor): Prisma.EvidenceVersionWhereInput =>
  actor.role === 'assessor'
    ? {
        centreId: actor.centreId,
        registration: { candidateSeat: { personId: { not: actor.personId } } },
        submissionItems: { some: { unitEnrolment: { state: 'awaitingCountersignature' } } },
      }
    : { id: { in: [] } }
