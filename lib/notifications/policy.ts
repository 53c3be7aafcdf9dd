import type { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { NudgeHolder } from '@/lib/notifications/model/nudges'
import { mayAssess, maySee, mayWorkOn, type RegistrationScope } from '@/lib/registration/policy'

/** What one is told is one's own, at the desk it was told to. */
export const mayReadNotification = (
  actor: Actor,
  notification: { seatId: string; centreId: string },
): boolean => notification.seatId === actor.seatId && notification.centreId === actor.centreId

/** The same as a `where`. */
export const notificationsOf = ({ seatId, centreId }: Pick<Actor, 'seatId' | 'centreId'>) =>
  ({ seatId, centreId }) satisfies Prisma.NotificationWhereInput

/** Letters that could not be sent are for the administrator of the centre: whose and why, not what they say. */
export const mayKeepLetters = (actor: Actor): Refusal | null => mayAdministerCentre(actor)

/** The same as a `where`. */
export const lettersVisibleTo = (actor: Actor): Prisma.LetterWhereInput =>
  mayKeepLetters(actor) ? { id: { in: [] } } : { centreId: actor.centreId }

/**
 * Who waits for the assessor is the candidate, and the other way round. A colleague's countersignature is
 * waited for by the assessor, and what quality assurance asked for by the IQA.
 */
export function mayNudge(
  actor: Actor,
  registration: RegistrationScope,
  to: NudgeHolder,
  enrolmentId: string | null,
): Refusal | null {
  if (to === 'assessor') return mayWorkOn(actor, registration)
  if (to !== 'owner') return mayAssess(actor, registration, enrolmentId)
  return isIqa(actor.role) && maySee(actor, registration)
    ? null
    : refusal('not-iqa', 'Only an IQA who sees this portfolio waits for its actions.')
}
