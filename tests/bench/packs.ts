import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/infra/db'
import { askFor, bigFile } from '../support/packing'
import { copyHashed, watchMemory } from './uploads'
import type { Portfolio } from './world'

const mebibyte = 1024 ** 2

export type Packed = {
  /** Bytes of evidence. */
  size: number
  /** Seconds: a copy that hashes and syncs the same bytes, and the pack. */
  copied: number
  packed: number
  /** How much more the server held at most than before. */
  memory: number
  /** The archive that came of it. */
  archive: number
}

/** Asks until there is an answer. */
async function until<Answer>(ask: () => Promise<Answer | null>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    await pause(20)
  }
}

/** The server packs a portfolio with a film of this size, beside the web as always. */
export async function measurePack(
  { actor, registrationId }: Portfolio,
  { pid, data, megabytes }: { pid: number; data: string; megabytes: number },
): Promise<Packed> {
  const { key, size } = await bigFile(actor, registrationId, megabytes)
  const stored = join(data, 'files', key)
  const copy = `${stored}.copy`
  const copying = performance.now()
  await copyHashed(stored, copy)
  const copied = (performance.now() - copying) / 1000
  await rm(copy)

  const grown = await watchMemory(pid)
  const packId = await askFor(actor, 'candidate', registrationId)
  await until(() => db().pack.findFirst({ where: { id: packId, attempts: { gt: 0 } } }))
  const began = performance.now()
  const made = await until(async () => {
    if (await db().packFailure.findUnique({ where: { packId } }))
      throw new Error('No pack was made')
    return db().packMade.findUnique({ where: { packId } })
  })
  const packed = (performance.now() - began) / 1000
  const memory = await grown()
  await rm(join(data, 'packs', `${packId}.zip`))
  return { size: size || megabytes * mebibyte, copied, packed, memory, archive: Number(made.size) }
}
