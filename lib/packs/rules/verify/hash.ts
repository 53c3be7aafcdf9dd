import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Item } from './model'

const piece = 1024 ** 2

export const hashOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** In pieces: a browser's own digest wants all of a film in memory. */
export async function* piecesOf(item: Item): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < item.size;) {
    const bytes = await item.read(at, Math.min(piece, item.size - at))
    if (bytes.length === 0) return
    yield bytes
    at += bytes.length
  }
}

export async function hashOf(item: Item, onBytes: (count: number) => void): Promise<string> {
  const hash = sha256.create()
  for await (const bytes of piecesOf(item)) {
    hash.update(bytes)
    onBytes(bytes.length)
  }
  return bytesToHex(hash.digest())
}
