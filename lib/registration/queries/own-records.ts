import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readRecords } from '@/lib/registration/queries/records'

/** What the centre keeps of the candidate who asks: their own registration, or none. Two statements. */
export async function ownRecords(db: Db, actor: Actor, registrationId: string) {
  if (actor.role !== 'candidate') return null
  const { centreId, seatId } = actor
  const own = await db.registration.count({
    where: { id: registrationId, centreId, candidateSeatId: seatId },
  })
  return own > 0 ? readRecords(db, actor, registrationId) : null
}
