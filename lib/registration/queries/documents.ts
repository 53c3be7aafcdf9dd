import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { documentVisibleTo } from '@/lib/registration/policy'

export type DocumentFile = {
  key: string
  sha256: string
  size: number
  mediaType: string
  fileName: string
}

/** A document's file, for whoever may read it. One statement. */
export async function documentFor(
  db: Db,
  actor: Actor,
  documentId: string,
): Promise<DocumentFile | null> {
  const row = await db.centreDocument.findFirst({
    where: { AND: [{ id: documentId }, documentVisibleTo(actor)] },
    select: { fileKey: true, sha256: true, size: true, mediaType: true, fileName: true },
  })
  if (!row) return null
  const { fileKey: key, size, ...rest } = row
  return { key, size: Number(size), ...rest }
}
