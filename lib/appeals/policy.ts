import type { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor, type Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { maySee, mayWorkOn, visibleTo, type RegistrationScope } from '@/lib/registration/policy'

const readsAppeals = (role: Role): boolean =>
  role === 'candidate' || role === 'centreAdmin' || isIqa(role)

/**
 * An appeal is between the candidate and whoever answers it: IQAs and administrators who see the
 * portfolio. Its assessor reads on the trail what came of it.
 */
export const maySeeAppeals = (actor: Actor, registration: RegistrationScope): boolean =>
  readsAppeals(actor.role) && maySee(actor, registration)

/** The same as a `where`. */
export const appealsVisibleTo = (actor: Actor): Prisma.RegistrationWhereInput =>
  readsAppeals(actor.role) ? visibleTo(actor) : { id: { in: [] } }

/** The candidate asks, takes it further and withdraws it; an administrator may on their behalf. */
export const mayAppeal = (actor: Actor, registration: RegistrationScope): Refusal | null =>
  actor.role === 'centreAdmin' && maySee(actor, registration)
    ? null
    : mayWorkOn(actor, registration)

/** Who may be asked to answer; the rules say who of them took a part (domain.md §6). */
export const mayAnswer = (actor: Actor, registration: RegistrationScope): Refusal | null =>
  actor.role !== 'candidate' && maySeeAppeals(actor, registration)
    ? null
    : refusal('not-answering', 'An IQA or an administrator of the centre answers an appeal.')

/** What goes to the awarding body and comes from it is the administrator's to record. */
export const mayDealWithAwardingBody = (
  actor: Actor,
  registration: RegistrationScope,
): Refusal | null =>
  actor.role === 'centreAdmin' && maySee(actor, registration)
    ? null
    : refusal('not-admin', 'Only a centre administrator deals with the awarding body.')
