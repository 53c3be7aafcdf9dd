import { Readable } from 'node:stream'
import type { ByteRange, FileStore } from './store'

/** Bytes that are given out as something else, or a number of them as zeros; all others stay where they are. */
export type Patch = { at: number; bytes: Buffer | number }

const lengthOf = ({ bytes }: Patch): number => (typeof bytes === 'number' ? bytes : bytes.length)

/** The same store, where these bytes of this file read as something else: in any range of it, without a copy. */
export const patched = (store: FileStore, patches: Patch[]): Pick<FileStore, 'open'> => ({
  open: async (key: string, range?: ByteRange) => {
    const stream = await store.open(key, range)
    return (
      stream && Readable.from(applied(stream, patches, range?.start ?? 0), { objectMode: false })
    )
  },
})

async function* applied(stream: Readable, patches: Patch[], start: number): AsyncGenerator<Buffer> {
  const inOrder = patches.toSorted((a, b) => a.at - b.at)
  let at = start
  for await (const piece of stream) {
    const bytes = piece as Buffer
    while (inOrder[0] && inOrder[0].at + lengthOf(inOrder[0]) <= at) inOrder.shift()
    for (const patch of inOrder) {
      if (patch.at >= at + bytes.length) break
      const from = Math.max(patch.at, at)
      const until = Math.min(patch.at + lengthOf(patch), at + bytes.length)
      if (from >= until) continue
      if (typeof patch.bytes === 'number') bytes.fill(0, from - at, until - at)
      else patch.bytes.copy(bytes, from - at, from - patch.at, until - patch.at)
    }
    at += bytes.length
    yield bytes
  }
}
