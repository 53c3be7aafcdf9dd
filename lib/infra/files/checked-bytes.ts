import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { DamagedFile, type ByteRange } from './store'
import { chunkSize } from './sums'

const readSize = 256 * 1024

/**
 * The bytes asked for. Each chunk is hashed before any of it is given out, and read a second time
 * for giving out (from the page cache), so that memory stays at one small buffer.
 */
export async function* checked(
  handle: FileHandle,
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

async function* pieces(handle: FileHandle, from: number, until: number): AsyncGenerator<Buffer> {
  for (let at = from; at < until;) {
    const buffer = Buffer.allocUnsafe(Math.min(readSize, until - at))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}
