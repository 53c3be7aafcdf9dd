import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** What a policy needs to know of a concern: whom of the staff, and which candidates, it is about. */
export type ConcernScope = {
  centreId: string
  aboutPersonId: string | null
  candidatePersonIds: readonly string[]
}

const keepsLog = ({ role }: Actor): boolean => role === 'centreAdmin' || role === 'leadIqa'

/** The log is for administrators and the lead IQA: nobody else learns that something is in it. */
export const mayKeepConcerns = (actor: Actor): Refusal | null =>
  keepsLog(actor)
    ? null
    : refusal(
        'not-concerns',
        'The log of concerns is kept by the centre’s administrators and its lead IQA. Tell one of them.',
      )

/** Whom it is about has no part in it, whatever seat they hold. */
export const maySeeConcern = (actor: Actor, concern: ConcernScope): boolean =>
  keepsLog(actor) &&
  concern.centreId === actor.centreId &&
  concern.aboutPersonId !== actor.personId &&
  !concern.candidatePersonIds.includes(actor.personId)

/** The same as a `where`. An agreement test holds the two together. */
export const concernsVisibleTo = (actor: Actor): Prisma.ConcernWhereInput =>
  keepsLog(actor)
    ? {
        centreId: actor.centreId,
        OR: [{ aboutSeatId: null }, { about: { personId: { not: actor.personId } } }],
        registrations: {
          none: { registration: { candidateSeat: { personId: actor.personId } } },
        },
      }
    : { id: { in: [] } }
