import type { Db } from '@/lib/infra/db'
import type { StoredDocument } from '@/lib/registration/model/documents'

/** Keeps the row of a document under the id its event named; gives that id, or null when there is none. */
export async function keepDocument(
  db: Db,
  by: { centreId: string; seatId: string },
  named: { id: string } | null,
  document: StoredDocument | undefined,
  addedAt: Date,
): Promise<string | null> {
  if (!named || !document) return null
  const { fileKey, fileName, size, mediaType, sha256 } = document
  await db.centreDocument.create({
    data: {
      id: named.id,
      centreId: by.centreId,
      fileKey,
      fileName,
      size,
      mediaType,
      sha256,
      addedBySeatId: by.seatId,
      addedAt,
    },
  })
  return named.id
}
