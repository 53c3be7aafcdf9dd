import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/infra/env'
import {
  assertKey,
  DamagedFile,
  fileKey,
  sha256OfKey,
  type FileStore,
  type ListedFile,
} from './store'
import { checked } from './checked-bytes'
import { startSums, type Sums } from './sums'

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeDurably(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name of its own for bytes that are on their way in. */
async function incoming(root: string): Promise<string> {
  const folder = join(root, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return join(folder, randomUUID())
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  await handle.sync()
  await handle.close()
}

/** Files under `root`/<centre>/<aa>/<sha256>, each with its chunks' hashes beside it (.sums). */
export function diskStore(root: string): FileStore {
  const pathOf = (key: string) => {
    assertKey(key)
    return join(root, key)
  }
  /** From its temporary name to its content's address, at once: after a crash it is whole or absent. */
  const place = async (temporary: string, centreId: string, { size, sha256, chunks }: Sums) => {
    const key = fileKey(centreId, sha256)
    const path = pathOf(key)
    const folder = dirname(path)
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeDurably(`${temporary}.sums`, chunks.join('\n'))
    await rename(`${temporary}.sums`, `${path}.sums`)
    await rename(temporary, path)
    await syncFolder(folder)
    if (made) for (const each of [dirname(folder), root]) await syncFolder(each)
    return { key, size, sha256 }
  }
  return {
    put: async (centreId, bytes) => {
      const temporary = await incoming(root)
      const handle = await open(temporary, 'wx', 0o600)
      try {
        const sums = startSums()
        for await (const piece of bytes) {
          const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
          sums.update(buffer)
          await handle.writeFile(buffer)
        }
        await handle.sync()
        return await place(temporary, centreId, sums.finish())
      } finally {
        await handle.close()
        await rm(temporary, { force: true })
      }
    },
    adopt: async (centreId, path, sums) => {
      const temporary = await incoming(root)
      try {
        // The same bytes under a second name; where a file system knows none, a copy of them.
        await link(path, temporary).catch(() => copyDurably(path, temporary))
        return await place(temporary, centreId, sums)
      } finally {
        await rm(temporary, { force: true })
      }
    },
    open: async (key, range) => {
      const path = pathOf(key)
      try {
        const handle = await open(path, 'r')
        const { size } = await handle.stat()
        const sums = (await readFile(`${path}.sums`, 'utf8')).split('\n')
        const asked = range ?? { start: 0, end: size - 1 }
        return Readable.from(checked(handle, key, size, sums, asked), { objectMode: false })
      } catch (fault) {
        if (isMissing(fault)) return null
        throw fault
      }
    },
    stat: async (key) => {
      try {
        const { size, mtime } = await stat(pathOf(key))
        return { size, putAt: mtime }
      } catch (fault) {
        if (isMissing(fault)) return null
        throw fault
      }
    },
    remove: async (key) => {
      const path = pathOf(key)
      await rm(path, { force: true })
      await rm(`${path}.sums`, { force: true })
    },
    list: () => listed(root),
  }
}

async function* folders(path: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(path)) yield entry.name
  } catch (fault) {
    if (!isMissing(fault)) throw fault
  }
}

async function* listed(root: string): AsyncGenerator<ListedFile> {
  for await (const centreId of folders(root)) {
    if (!/^[0-9a-f-]{36}$/.test(centreId)) continue
    for await (const start of folders(join(root, centreId))) {
      for await (const name of folders(join(root, centreId, start))) {
        if (!/^[0-9a-f]{64}$/.test(name)) continue
        const { mtime } = await stat(join(root, centreId, start, name))
        yield { key: `${centreId}/${start}/${name}`, putAt: mtime }
      }
    }
  }
}

/** Whether the stored bytes still are what their key says. */
export async function isWhole(store: FileStore, key: string): Promise<boolean> {
  const bytes = await store.open(key)
  if (!bytes) return false
  const hash = createHash('sha256')
  try {
    for await (const piece of bytes) hash.update(piece)
  } catch (fault) {
    if (fault instanceof DamagedFile) return false
    throw fault
  }
  return hash.digest('hex') === sha256OfKey(key)
}

/** The store of this installation. */
export const fileStore = (): FileStore => diskStore(join(env().DATA_DIR, 'files'))
