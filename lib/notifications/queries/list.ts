import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { id as idSchema } from '@/lib/kernel/fields'
import { notificationsAtOnce } from '@/lib/notifications/model'
import { withNames } from '@/lib/notifications/rules/letters'
import { namedColumns, namesOf, stillTheirs, type NamedRow } from './rows'

export type ListedNotification = {
  id: string
  sentence: string
  at: Date
  isRead: boolean
}

/** Where a page of the list goes on: "unread.<id>" or "read.<id>"; nothing for what is none. */
export function keyIn(asked: string | undefined): { unread: boolean; id: string } | null {
  const [state, id] = (asked ?? '').split('.')
  const known = idSchema.safeParse(id)
  return known.success && (state === 'unread' || state === 'read')
    ? { unread: state === 'unread', id: known.data }
    : null
}

/** What somebody was told at this desk: unread first, the newest first, a page at a time. One statement. */
export async function notificationList(db: Db, actor: Actor, after?: string) {
  const key = keyIn(after)
  const from = key
    ? Prisma.sql`and ((n."readAt" is null), n."id") < (${key.unread}, ${key.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<NamedRow[]>`
    select ${namedColumns} from "Notification" n ${namesOf}
    where n."seatId" = ${actor.seatId}::uuid and n."centreId" = ${actor.centreId}::uuid
      and ${stillTheirs} ${from}
    order by (n."readAt" is null) desc, n."id" desc
    limit ${notificationsAtOnce + 1}`
  const shown = rows.slice(0, notificationsAtOnce)
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  return {
    items: shown.map((row): ListedNotification => ({
      id: row.id,
      sentence: withNames(row.sentence, row),
      at: row.at,
      isRead: row.readAt !== null,
    })),
    next: last ? `${last.readAt ? 'read' : 'unread'}.${last.id}` : null,
    isFirst: key === null,
  }
}

/** Where a notification leads, for its person, from whichever of their desks they ask. One statement. */
export const notificationPlace = (db: Db, personId: string, id: string) =>
  db.notification.findFirst({
    where: { id, seat: { personId, endedAt: null } },
    select: { id: true, seatId: true, centreId: true, path: true },
  })
