import { buffer } from 'node:stream/consumers'
import type { FileStore } from './store'
import { chunkSize } from './sums'

export type Reader = (at: number, length: number) => Promise<Buffer | null>

/**
 * Small parts of a stored file, in memory; null where there are not so many bytes. The store checks whole
 * chunks, so the last one is kept: many small parts beside each other are checked once.
 */
export function readerOf(store: FileStore, key: string, size: number): Reader {
  let kept: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) }
  const read = async (at: number, length: number): Promise<Buffer | null> => {
    const stream = await store.open(key, { start: at, end: at + length - 1 })
    const bytes = stream && (await buffer(stream))
    return bytes?.length === length ? bytes : null
  }
  return async (at, length) => {
    if (length === 0 || at + length > size) return null
    const from = at - (at % chunkSize)
    if (at + length > from + chunkSize) return read(at, length)
    if (kept.at !== from || kept.bytes.length === 0) {
      const bytes = await read(from, Math.min(chunkSize, size - from))
      if (!bytes) return null
      kept = { at: from, bytes }
    }
    return Buffer.from(kept.bytes.subarray(at - from, at - from + length))
  }
}
