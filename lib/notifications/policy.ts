import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Refusal } from '@/lib/kernel/result'

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
