import type { Readable } from 'node:stream'
import type { Sums } from './sums'

/** First and last byte, both included, as in HTTP. */
export type ByteRange = { start: number; end: number }

export type StoredFile = { key: string; size: number; sha256: string }

/** A key as it is listed, with when it was put. */
export type ListedFile = { key: string; putAt: Date }

/**
 * Where the bytes of files are kept. A key is the content's address under the centre's prefix, so
 * the same bytes put twice are kept once, and a key never means other bytes.
 */
export type FileStore = {
  /** Keeps what the stream gives; whole and durable when it returns, or not there at all. */
  put: (centreId: string, bytes: Readable) => Promise<StoredFile>
  /** The same for a file on this machine that is durable and added up already; it stays where it is. */
  adopt: (centreId: string, path: string, sums: Sums) => Promise<StoredFile>
  /** Null when there is no such key. Errors `DamagedFile` when the bytes are not those put. */
  open: (key: string, range?: ByteRange) => Promise<Readable | null>
  stat: (key: string) => Promise<{ size: number; putAt: Date } | null>
  remove: (key: string) => Promise<void>
  list: () => AsyncIterable<ListedFile>
}

export class DamagedFile extends Error {
  constructor(readonly key: string) {
    super(`The stored bytes of ${key} are not the bytes that were put there`)
  }
}

const keyShape = /^([0-9a-f-]{36})\/([0-9a-f]{2})\/([0-9a-f]{64})$/

export const fileKey = (centreId: string, sha256: string): string =>
  `${centreId}/${sha256.slice(0, 2)}/${sha256}`

/** A key is only ever one that `put` gave out; anything else could point outside the store. */
export function assertKey(key: string): void {
  const shape = keyShape.exec(key)
  if (!shape || !shape[3]?.startsWith(shape[2] ?? ' ')) throw new Error('not a file key')
}

export const sha256OfKey = (key: string): string => {
  assertKey(key)
  return key.slice(-64)
}
