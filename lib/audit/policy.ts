import { isIqa, type Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** The whole centre's trail is read by its IQAs and administrators (domain.md §8). */
export const mayReadCentreTrail = (actor: Actor): Refusal | null =>
  isIqa(actor.role) || actor.role === 'centreAdmin'
    ? null
    : refusal('not-trail', 'Only an IQA or an administrator reads the trail of the whole centre.')
