import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { sniff } from '@/lib/infra/files/media-type'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'

/** Keeps a file of the demonstration as if it had been uploaded; gives the upload's id. */
export async function storeFile(
  actor: Actor,
  registrationId: string,
  path: string,
  at: Date,
): Promise<string> {
  const fileName = basename(path)
  const { mediaType, problem } = await sniff(path, fileName)
  if (problem !== undefined) throw new Error(`${fileName}: ${problem}`)
  const stored = await fileStore().put(actor.centreId, createReadStream(path))
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
      fileKey: stored.key,
      createdAt: at,
      updatedAt: at,
    },
  })
  return id
}
