import type { Follower } from '@/lib/infra/following'
import { staffAllocated } from '@/lib/registration/events/staff'
import { caseloadMoved } from '@/lib/quality-assurance/events'
import { readUnitsOf } from '@/lib/notifications/queries/concerned'
import { noticesOf, tellingOf } from '@/lib/notifications/rules/told/all'
import { closeForFormerStaff } from '@/lib/notifications/store/telling'
import { tellAll } from './telling'

/** After these somebody may serve a portfolio no longer. A seat that ends has handed everything over before. */
const movesStaff: readonly string[] = [staffAllocated.type, caseloadMoved.type]

/**
 * Tells those whom it concerns what a command decided. `run` calls it in the command's own transaction:
 * what was done is told, what was not is not. Nothing is read for an event that tells nobody anything.
 */
export const tellThose: Follower = async (db, { caller, at }, events) => {
  const telling = events.filter((event) => tellingOf(event) !== undefined)
  const [first] = telling
  const centreId = caller.centreId ?? first?.centreId
  if (!first || !centreId) return
  const moved = telling.filter(({ type }) => movesStaff.includes(type))
  const ofMoved = moved.flatMap(({ registrationId }) => registrationId ?? [])
  if (ofMoved.length > 0) await closeForFormerStaff(db, ofMoved, at)
  const units = await readUnitsOf(
    db,
    telling.flatMap((event) => (tellingOf(event)?.looksUp ? [event.subject.id] : [])),
  )
  const notices = telling.flatMap((event) => noticesOf(event, units.get(event.subject.id) ?? null))
  if (notices.length === 0) return
  const { personId, seatId } = caller
  await tellAll(db, notices, { centreId, personId, seatId, at })
}
