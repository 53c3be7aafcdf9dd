import type { Db } from '@/lib/infra/db'
import type { Preferences } from '@/lib/notifications/model'

/** What somebody chose. One statement. */
export async function readPreferences(db: Db, personId: string): Promise<Preferences> {
  const rows = await db.notificationPreference.findMany({
    where: { personId },
    select: { kind: true, channel: true },
  })
  return Object.fromEntries(rows.map(({ kind, channel }) => [kind, channel]))
}
