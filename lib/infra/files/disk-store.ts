import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/infra/env'
import {
  assertKey,
  DamagedFile,
  fileKey,
  sha256OfKey,
  type ByteRange,
  type FileStore,
  type ListedFile,
} from './store'

/** Reads are checked in pieces of this size, so that a seek in a long film checks 8 MiB, not 2 GB. */
export const chunkSize = 8 * 1024 ** 2
const readSize = 256 * 1024

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

/** Written under another name, fsynced, renamed, and the folder fsynced: after a crash it is whole or absent. */
async function writeWhole(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

/** Hashes of the whole and of each chunk, as bytes come. */
function hasher() {
  const whole = createHash('sha256')
  const chunks: string[] = []
  let chunk = createHash('sha256')
  let filled = 0
  return {
    update(bytes: Buffer) {
      whole.update(bytes)
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + chunkSize - filled)
        chunk.update(part)
        filled += part.length
        at += part.length
        if (filled === chunkSize) {
          chunks.push(chunk.digest('hex'))
          chunk = createHash('sha256')
          filled = 0
        }
      }
    },
    finish() {
      if (filled > 0 || chunks.length === 0) chunks.push(chunk.digest('hex'))
      return { sha256: whole.digest('hex'), chunks }
    },
  }
}

/** Files under `root`/<centre>/<aa>/<sha256>, each with its chunks' hashes beside it (.sums). */
export function diskStore(root: string): FileStore {
  const pathOf = (key: string) => {
    assertKey(key)
    return join(root, key)
  }
  return {
    put: async (centreId, bytes) => {
      const incoming = join(root, 'incoming')
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const temporary = join(incoming, randomUUID())
      const handle = await open(temporary, 'wx', 0o600)
      try {
        const sums = hasher()
        let size = 0
        for await (const piece of bytes) {
          const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
          sums.update(buffer)
          await handle.writeFile(buffer)
          size += buffer.length
        }
        await handle.sync()
        const { sha256, chunks } = sums.finish()
        const key = fileKey(centreId, sha256)
        const path = pathOf(key)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await writeWhole(`${path}.sums`, chunks.join('\n'))
        await rename(temporary, path)
        await syncFolder(dirname(path))
        return { key, size, sha256 }
      } finally {
        await handle.close()
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

type Handle = Awaited<ReturnType<typeof open>>

/**
 * The bytes asked for. Each chunk is hashed before any of it is given out, and read a second time
 * for giving out (from the page cache), so that memory stays at one small buffer.
 */
async function* checked(
  handle: Handle,
  key: string,
  size: number,
  sums: string[],
  { start, end }: ByteRange,
): AsyncGenerator<Buffer> {
  try {
    for (let index = Math.floor(start / chunkSize); index * chunkSize <= end; index += 1) {
      const from = index * chunkSize
      const until = Math.min(from + chunkSize, size)
      const hash = createHash('sha256')
      for await (const piece of pieces(handle, from, until)) hash.update(piece)
      if (hash.digest('hex') !== sums[index]) throw new DamagedFile(key)
      yield* pieces(handle, Math.max(from, start), Math.min(until, end + 1))
    }
  } finally {
    await handle.close()
  }
}

async function* pieces(handle: Handle, from: number, until: number): AsyncGenerator<Buffer> {
  for (let at = from; at < until;) {
    const buffer = Buffer.allocUnsafe(Math.min(readSize, until - at))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
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
