import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import type { FileStore } from './store'

const day = 86_400_000
const folder = (): string => join(env().DATA_DIR, 'packs')

function pathOf(id: string, ending: 'zip' | 'part'): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not the id of a pack')
  return join(folder(), `${id}.${ending}`)
}

/** A file to write a pack to, from its beginning; what an earlier try left there is gone. */
export async function beginPackFile(id: string) {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  return open(pathOf(id, 'part'), 'w', 0o600)
}

/** From its temporary name to its own, at once: after a crash it is whole or absent. */
export async function placePackFile(id: string): Promise<void> {
  await rename(pathOf(id, 'part'), pathOf(id, 'zip'))
  const handle = await open(folder(), 'r')
  await handle.sync()
  await handle.close()
}

export async function dropPackFile(id: string): Promise<void> {
  for (const ending of ['part', 'zip'] as const) await rm(pathOf(id, ending), { force: true })
}

/** Packs that are kept, to be served like any other file; the key is the pack's id. */
export const packStore: Pick<FileStore, 'open'> = {
  open: async (id, range) => {
    const path = pathOf(id, 'zip')
    const known = await stat(path).catch(() => null)
    return known && createReadStream(path, range && { start: range.start, end: range.end })
  },
}

/** Removes packs whose time is over, and what was begun and is waited for no longer. */
export async function sweepPacks(db: Db, now: Date): Promise<number> {
  let count = 0
  for (const name of await readdir(folder()).catch(() => [])) {
    const [, id, ending] = /^([0-9a-f-]{36})\.(zip|part)$/.exec(name) ?? []
    const path = join(folder(), name)
    const known = id ? await stat(path).catch(() => null) : null
    if (!id || !known) continue
    const isOld = known.mtime.getTime() < now.getTime() - day
    const isWanted =
      ending === 'zip' &&
      (await db.packMade.count({ where: { packId: id, expiresAt: { gt: now } } })) > 0
    if (isWanted || !isOld) continue
    await rm(path, { force: true })
    count += 1
  }
  return count
}
