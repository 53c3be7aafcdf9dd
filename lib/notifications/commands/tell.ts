import { env } from '@/lib/infra/env'
import type { Follower } from '@/lib/infra/following'
import { staffAllocated } from '@/lib/registration/events/staff'
import { caseloadMoved } from '@/lib/quality-assurance/events'
import { channelOf, type Told } from '@/lib/notifications/model'
import { readConcerned, readUnitsOf } from '@/lib/notifications/queries/concerned'
import { toldOf } from '@/lib/notifications/rules/audience'
import { digestAt } from '@/lib/notifications/rules/letters'
import { merged } from '@/lib/notifications/rules/merging'
import { noticesOf, tellingOf } from '@/lib/notifications/rules/told/all'
import { closeForFormerStaff, keepTold } from '@/lib/notifications/store/telling'

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
  const { scopes, seats } = await readConcerned(db, centreId, notices)
  const told = notices.flatMap((notice): Told[] => {
    const { kind, sentence, path, registrationId, once } = notice
    const scope = registrationId ? (scopes.get(registrationId) ?? null) : null
    return toldOf(notice, seats, scope, caller.personId).flatMap((each) => {
      const channel = channelOf(kind, each.preferences)
      if (channel === 'off') return []
      const { seatId, role } = each
      const place = typeof path === 'function' ? path(role) : path
      return [{ seatId, registrationId, kind, channel, sentence, path: place, once: once ?? false }]
    })
  })
  if (told.length === 0) return
  const roleOf = new Map(seats.map(({ seatId, role }) => [seatId, role]))
  const from = { centreId, bySeatId: caller.seatId, at }
  await keepTold(db, merged(told, roleOf), from, digestAt(at, env().DIGEST_HOUR))
}
