import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/lib/infra/env'

/** Bytes written since the last fsync are at most this many. */
const syncEvery = 8 * 1024 ** 2

const folder = (): string => join(env().DATA_DIR, 'uploads')

export function partialPath(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an upload id')
  return join(folder(), id)
}

/** An empty file for what will come. */
export async function beginPartial(id: string): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const handle = await open(partialPath(id), 'wx', 0o600)
  await handle.close()
  const parent = await open(folder(), 'r')
  await parent.sync()
  await parent.close()
}

/**
 * Writes what comes at `offset` and gives the new offset. When the connection breaks, what has come
 * so far is kept: it is fsynced before anybody is told of it.
 */
export async function appendPartial(id: string, bytes: Readable, offset: number): Promise<number> {
  const handle = await open(partialPath(id), 'r+')
  let at = offset
  let unsynced = 0
  try {
    for await (const piece of bytes) {
      const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
      for (let done = 0; done < buffer.length;) {
        const { bytesWritten } = await handle.write(buffer, done, buffer.length - done, at)
        done += bytesWritten
        at += bytesWritten
      }
      unsynced += buffer.length
      if (unsynced >= syncEvery) {
        await handle.datasync()
        unsynced = 0
      }
    }
    return at
  } finally {
    await handle.sync()
    await handle.close()
  }
}

/** How far an upload has come: what is durable on disk, whatever was noted elsewhere. */
export async function partialSize(id: string): Promise<number | null> {
  try {
    const handle = await open(partialPath(id), 'r+')
    try {
      await handle.sync()
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}

export const readPartial = (id: string): Readable => createReadStream(partialPath(id))

export const removePartial = (id: string): Promise<void> => rm(partialPath(id), { force: true })

/** Every partial file, with when its last bytes came. */
export async function* listPartials(): AsyncGenerator<{ id: string; at: Date }> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  for await (const { name } of await opendir(folder())) {
    if (/^[0-9a-f-]{36}$/.test(name)) {
      yield { id: name, at: (await stat(join(folder(), name))).mtime }
    }
  }
}
