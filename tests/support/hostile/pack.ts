import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Victim } from './victim'

/** A portfolio that the victim asked for and that was made: its bytes are their name. */
export async function packOf({ registrationId, centreId, seatId, name }: Victim): Promise<string> {
  const known = await db().pack.findFirst({
    where: { askedBySeatId: seatId, made: { expiresAt: { gt: new Date() } } },
    select: { id: true },
  })
  if (known) return known.id
  const at = new Date()
  const packId = newId()
  const purpose = 'candidate' as const
  const hashes = { sha256: 'a'.repeat(64), manifestSha256: 'b'.repeat(64) }
  const counted = { size: Buffer.byteLength(name), files: 1, leftOut: 0 }
  const expiresAt = new Date(at.getTime() + 86_400_000)
  // At once: an app that runs makes what it finds asked for and not made.
  await db().$transaction([
    db().pack.create({
      data: { id: packId, centreId, purpose, askedBySeatId: seatId, askedAt: at },
    }),
    db().packRegistration.create({ data: { packId, centreId, registrationId } }),
    db().packMade.create({ data: { packId, centreId, ...counted, ...hashes, at, expiresAt } }),
  ])
  const folder = join(process.env['DATA_DIR'] ?? '', 'packs')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${packId}.zip`), name)
  return packId
}
