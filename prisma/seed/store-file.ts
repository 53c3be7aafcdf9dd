import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { sniff } from '@/lib/infra/files/media-type'
import { playingTime } from '@/lib/infra/files/playing-time'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import type { StoredDocument } from '@/lib/registration/model/documents'
import { ownCopy } from './own-copy'

/** Keeps a file of the demonstration as a document that a centre's command comes with. */
export async function storeDocument({ centreId }: Actor, path: string): Promise<StoredDocument> {
  const fileName = basename(path)
  const { mediaType, problem } = await sniff(path, fileName)
  if (problem !== undefined) throw new Error(`${fileName}: ${problem}`)
  const {
    key: fileKey,
    size,
    sha256,
  } = await fileStore().put(centreId, Readable.from([await readFile(path)]))
  return { fileKey, fileName, size, mediaType, sha256 }
}

/** Keeps a file of the demonstration as if it had been uploaded; gives the upload's id. */
export async function storeFile(
  actor: Actor,
  registrationId: string,
  path: string,
  at: Date,
  /** Whose own copy it is; null for the file as it lies there. */
  whose: string | null,
): Promise<string> {
  const fileName = basename(path)
  const { mediaType, problem } = await sniff(path, fileName)
  if (problem !== undefined) throw new Error(`${fileName}: ${problem}`)
  const bytes = await readFile(path)
  const own = whose === null ? bytes : ownCopy(fileName, bytes, whose)
  const stored = await fileStore().put(actor.centreId, Readable.from([own]))
  const id = newId(at)
  await db().upload.create({
    data: {
      id,
      centreId: actor.centreId,
      registrationId,
      seatId: actor.seatId,
      fileName,
      declaredSize: stored.size,
      receivedSize: stored.size,
      state: 'ready',
      sha256: stored.sha256,
      mediaType,
      seconds: await playingTime(path, mediaType),
      fileKey: stored.key,
      createdAt: at,
      updatedAt: at,
    },
  })
  return id
}
