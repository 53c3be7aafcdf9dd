import type { Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { RegistrationScope } from '@/lib/registration/policy'

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
