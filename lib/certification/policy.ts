import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { maySee, visibleTo, type RegistrationScope } from '@/lib/registration/policy'

type Whose = Pick<RegistrationScope, 'centreId' | 'candidatePersonId' | 'awardingBody'>

/** An EQA signs off for one awarding body. */
const isOfTheirBody = (actor: Actor, { awardingBody }: Whose): boolean =>
  awardingBody !== undefined && actor.awardingBody === awardingBody

const notOwn = (actor: Actor, { candidatePersonId }: Whose): Refusal | false =>
  candidatePersonId === actor.personId &&
  refusal('own-work', 'Nobody claims for themself. Another administrator of the centre can.')

/** Claiming is the centre administrator's, and never for their own registration (domain.md §8, §6.1). */
export const mayClaim = (actor: Actor, whose: Whose): Refusal | null =>
  firstRefusal(mayAdministerCentre(actor), notOwn(actor, whose))

/** Claims without direct claims are signed off by an EQA from their seat, or recorded by the administrator. */
export const maySignOff = (actor: Actor, whose: Whose): Refusal | null =>
  actor.role === 'eqa' && actor.centreId === whose.centreId && isOfTheirBody(actor, whose)
    ? firstRefusal(notOwn(actor, whose))
    : mayClaim(actor, whose)

/**
 * Who sees a claim: whoever sees the portfolio. An EQA sees what was sent to their awarding body, picked
 * for their visit or not, and nothing that was not.
 */
export const maySeeClaim = (
  actor: Actor,
  registration: RegistrationScope,
  claim: { sentToEqa: boolean },
): boolean =>
  actor.role === 'eqa'
    ? claim.sentToEqa &&
      isOfTheirBody(actor, registration) &&
      registration.centreId === actor.centreId &&
      registration.candidatePersonId !== actor.personId
    : maySee(actor, registration)

/** The same as a `where`. An agreement test holds the two together. */
export function claimsVisibleTo(actor: Actor): Prisma.ClaimWhereInput {
  const { centreId, personId, awardingBody } = actor
  if (actor.role !== 'eqa') return { centreId, registration: visibleTo(actor) }
  if (awardingBody === undefined) return { id: { in: [] } }
  return {
    centreId,
    registration: {
      candidateSeat: { personId: { not: personId } },
      qualificationVersion: { awardingBody },
    },
    steps: { some: { move: 'sendToEqa' } },
  }
}
