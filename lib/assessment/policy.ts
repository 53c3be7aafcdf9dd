import type { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor, type Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { maySee, visibleTo, type RegistrationScope } from '@/lib/registration/policy'

export { mayAssess } from '@/lib/registration/policy'

/** Any assessor of the centre may countersign, on anybody's unit but their own (domain.md §8). */
export function mayLookForCountersigning(
  actor: Actor,
  registration: RegistrationScope,
): Refusal | null {
  if (registration.candidatePersonId === actor.personId) {
    return refusal('own-work', 'Nobody assesses their own work.')
  }
  return actor.role === 'assessor' && actor.centreId === registration.centreId
    ? null
    : refusal('not-assessor', 'Only an assessor of the centre countersigns.')
}

/** Phrases are kept by those who write them and those who answer for how they read. */
export const mayKeepPhrases = ({ role }: Actor): Refusal | null =>
  role === 'assessor' || role === 'leadIqa' || role === 'centreAdmin'
    ? null
    : refusal(
        'not-yours',
        'Assessors, the lead IQA and administrators of the centre keep its phrases.',
      )

const looksAtSharedFiles = (role: Role): boolean => role === 'assessor' || isIqa(role)

/**
 * That a file was handed in under two names is for assessors and IQAs only, each in the portfolios they
 * see (domain.md §6.9): of another's, not even whose it is.
 */
export const mayLookAtSharedFile = (
  actor: Actor,
  registration: RegistrationScope,
): Refusal | null => {
  if (registration.candidatePersonId === actor.personId) {
    return refusal('own-work', 'Nobody assesses their own work.')
  }
  return looksAtSharedFiles(actor.role) && maySee(actor, registration)
    ? null
    : refusal('not-yours', 'Only the assessors and IQAs of this candidate look at this.')
}

/** The same as a `where`. */
export const sharedFilesVisibleTo = (actor: Actor): Prisma.RegistrationWhereInput =>
  looksAtSharedFiles(actor.role) ? visibleTo(actor) : { id: { in: [] } }
