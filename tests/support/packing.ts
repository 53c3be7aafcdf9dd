import { randomFillSync } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { offlineScript } from '@/components/packs/offline-script'
import { trailForPack } from '@/lib/audit/queries/packed'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import { requestPack } from '@/lib/packs/commands/request'
import type { PackPurpose } from '@/lib/packs/model/packs'
import { verifyPack } from '@/lib/packs/rules/verify/verify'
import { lookIntoZip } from '@/lib/packs/rules/verify/zip'

export const making = () => ({
  store: fileStore(),
  readTrail: trailForPack,
  verifier: offlineScript,
})

export const packPath = (packId: string, ending = 'zip'): string =>
  join(process.env['DATA_DIR'] ?? '', 'packs', `${packId}.${ending}`)

export const packBytes = (packId: string): Promise<Buffer> => readFile(packPath(packId))

export async function askFor(actor: Actor, purpose: PackPurpose, ...registrationIds: string[]) {
  const result = await run(requestPack, { actor }, { purpose, registrationIds })
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value.packId
}

/** A pack on the disk, verified as a browser does: in pieces, where it lies. */
export async function verified(packId: string) {
  const handle = await open(packPath(packId))
  try {
    const { size } = await handle.stat()
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
      return new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead)
    }
    return await verifyPack(await lookIntoZip({ size, read }))
  } finally {
    await handle.close()
  }
}

/** A film of so many megabytes in somebody's portfolio, as it was uploaded. */
export async function bigFile(actor: Actor, registrationId: string, megabytes: number) {
  const piece = randomFillSync(Buffer.alloc(1024 ** 2))
  const bytes = Readable.from(
    (function* () {
      for (let count = 0; count < megabytes; count += 1) {
        piece.writeUInt32LE(count)
        yield Buffer.from(piece)
      }
    })(),
  )
  const { key, size, sha256 } = await fileStore().put(actor.centreId, bytes)
  const home = { centreId: actor.centreId, registrationId }
  const added = { addedBySeatId: actor.seatId, addedAt: new Date() }
  const evidenceId = newId()
  await db().evidence.create({
    data: { id: evidenceId, ...home, number: 900, form: 'file', ...added },
  })
  await db().evidenceVersion.create({
    data: {
      ...{ id: newId(), ...home, evidenceId, number: 1, title: 'A long film', kind: 'product' },
      ...{ producedOn: new Date('2026-11-01'), setting: 'workplace', shows: 'All of it.', sha256 },
      ...{ fileKey: key, fileName: 'Long film.webm', size, mediaType: 'video/webm', ...added },
    },
  })
  return { key, size }
}
