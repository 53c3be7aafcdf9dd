import type { Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** Approving staff and registering learners is the centre administrator's (domain.md §8). */
export const mayAdministerCentre = (actor: Actor): Refusal | null =>
  actor.role === 'centreAdmin'
    ? null
    : refusal('not-admin', 'Only a centre administrator may do this. Ask yours to do it for you.')

/** Seats a person may look at: those of their own centre, and only as its administrator. */
export const seatsVisibleTo = (actor: Actor) => ({
  centreId: actor.centreId,
  ...(actor.role === 'centreAdmin' ? {} : { personId: actor.personId }),
})

export const maySeeSeat = (actor: Actor, seat: { centreId: string; personId: string }): boolean =>
  seat.centreId === actor.centreId &&
  (actor.role === 'centreAdmin' || seat.personId === actor.personId)
