import { db, type Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'

/** More places than anybody types at, each of 64 kB at most (app/api/drafts). */
export const mostDrafts = 300
const staleAfter = 30 * 24 * 3_600_000

/**
 * What somebody has typed and not yet sent: the one write outside `command`. Owner-only, never
 * audited, gone when sent. Keys name the place: `judgement/<enrolment>/<criterion>`. Null: they have too many.
 */
export async function saveDraft(
  personId: string,
  key: string,
  data: Prisma.InputJsonValue,
): Promise<Date | null> {
  const updatedAt = new Date()
  const changed = await db().draft.updateMany({
    where: { personId, key },
    data: { data, updatedAt },
  })
  if (changed.count > 0) return updatedAt
  if (!(await hasRoom(personId, updatedAt))) return null
  await db().draft.upsert({
    where: { personId_key: { personId, key } },
    create: { personId, key, data, updatedAt },
    update: { data, updatedAt },
  })
  return updatedAt
}

/** Room for one more. Those untouched for a month make it; newer ones are nobody's to throw away. */
async function hasRoom(personId: string, now: Date): Promise<boolean> {
  if ((await db().draft.count({ where: { personId } })) < mostDrafts) return true
  const stale = new Date(now.getTime() - staleAfter)
  const dropped = await db().draft.deleteMany({ where: { personId, updatedAt: { lt: stale } } })
  return dropped.count > 0
}

export type Draft = { key: string; data: unknown; updatedAt: Date }

/** A person's drafts whose keys start with one of these. */
export const readDrafts = (db: Db, personId: string, ...prefixes: string[]): Promise<Draft[]> =>
  db.draft.findMany({
    where: { personId, OR: prefixes.map((prefix) => ({ key: { startsWith: prefix } })) },
    select: { key: true, data: true, updatedAt: true },
    orderBy: { key: 'asc' },
  })

/** Drops what has been sent. */
export async function dropDrafts(db: Db, personId: string, prefix: string): Promise<void> {
  await db.draft.deleteMany({ where: { personId, key: { startsWith: prefix } } })
}

/** Gives a successor what somebody else has typed at these places, where they have typed nothing themselves. */
export async function copyDrafts(
  db: Db,
  from: string,
  to: string,
  prefixes: string[],
): Promise<number> {
  const kept = await db.draft.findMany({
    where: { personId: from, OR: prefixes.map((prefix) => ({ key: { startsWith: prefix } })) },
    select: { key: true, data: true, updatedAt: true },
  })
  const { count } = await db.draft.createMany({
    data: kept.map(({ key, data, updatedAt }) => ({
      personId: to,
      key,
      data: data ?? {},
      updatedAt,
    })),
    skipDuplicates: true,
  })
  return count
}
