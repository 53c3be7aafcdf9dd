import type { Db } from '@/lib/infra/db'
import { notificationKinds, type Preferences } from '@/lib/notifications/model'

/** Keeps what was chosen; kinds that were not offered stay as they were. */
export async function keepPreferences(db: Db, personId: string, chosen: Preferences) {
  const data = notificationKinds.flatMap((kind) => {
    const channel = chosen[kind]
    return channel ? [{ personId, kind, channel }] : []
  })
  const kinds = data.map(({ kind }) => kind)
  await db.notificationPreference.deleteMany({ where: { personId, kind: { in: kinds } } })
  await db.notificationPreference.createMany({ data })
}
