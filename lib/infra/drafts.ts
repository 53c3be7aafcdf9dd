import { db, type Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'

/**
 * What somebody has typed and not yet sent: the one write outside `command`. Owner-only, never
 * audited, gone when sent. Keys name the place: `judgement/<enrolment>/<criterion>`.
 */
export async function saveDraft(
  personId: string,
  key: string,
  data: Prisma.InputJsonValue,
): Promise<Date> {
  const updatedAt = new Date()
  await db().draft.upsert({
    where: { personId_key: { personId, key } },
    create: { personId, key, data, updatedAt },
    update: { data, updatedAt },
  })
  return updatedAt
}

export type Draft = { key: string; data: unknown; updatedAt: Date }

/** A person's drafts whose keys start with `prefix`. */
export const readDrafts = (db: Db, personId: string, prefix: string): Promise<Draft[]> =>
  db.draft.findMany({
    where: { personId, key: { startsWith: prefix } },
    select: { key: true, data: true, updatedAt: true },
    orderBy: { key: 'asc' },
  })

/** Drops what has been sent. */
export async function dropDrafts(db: Db, personId: string, prefix: string): Promise<void> {
  await db.draft.deleteMany({ where: { personId, key: { startsWith: prefix } } })
}
