import type { Db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { channelOf, type Told } from '@/lib/notifications/model'
import { readConcerned } from '@/lib/notifications/queries/concerned'
import { toldOf, type Notice } from '@/lib/notifications/rules/audience'
import { digestAt } from '@/lib/notifications/rules/letters'
import { merged } from '@/lib/notifications/rules/merging'
import { keepTold } from '@/lib/notifications/store/telling'

/** Whose doing it was; nobody's where a day came. */
export type From = {
  centreId: string
  personId: string | null
  seatId: string | null
  at: Date
}

/** Tells those whom these notices concern, each in the way they chose. At most five statements. */
export async function tellAll(
  db: Db,
  notices: readonly Notice[],
  { centreId, personId, seatId: bySeatId, at }: From,
): Promise<void> {
  const { scopes, seats } = await readConcerned(db, centreId, notices)
  const told = notices.flatMap((notice): Told[] => {
    const { kind, sentence, path, registrationId, once } = notice
    const scope = registrationId ? (scopes.get(registrationId) ?? null) : null
    return toldOf(notice, seats, scope, personId).flatMap((each) => {
      const channel = channelOf(kind, each.preferences)
      if (channel === 'off') return []
      const { seatId, role } = each
      const place = typeof path === 'function' ? path(role) : path
      return [{ seatId, registrationId, kind, channel, sentence, path: place, once: once ?? false }]
    })
  })
  if (told.length === 0) return
  const roleOf = new Map(seats.map(({ seatId, role }) => [seatId, role]))
  const digestDueAt = digestAt(at, env().DIGEST_HOUR)
  await keepTold(db, merged(told, roleOf), { centreId, bySeatId, at }, digestDueAt)
}
