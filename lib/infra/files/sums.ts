import { createHash } from 'node:crypto'

/** Reads are checked in pieces of this size, so that a seek in a long film checks 8 MiB, not 2 GB. */
export const chunkSize = 8 * 1024 ** 2

/** What a file's bytes add up to: as a whole, and chunk by chunk. */
export type Sums = { size: number; sha256: string; chunks: string[] }

export type RunningSums = ReturnType<typeof startSums>

/** Adds up bytes as they come, so that nobody has to read a large file again to know its hash. */
export function startSums() {
  const whole = createHash('sha256')
  const chunks: string[] = []
  let chunk = createHash('sha256')
  let filled = 0
  let size = 0
  return {
    size: () => size,
    update(bytes: Buffer) {
      whole.update(bytes)
      size += bytes.length
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
    /** May be asked again: the sums go on from copies. */
    finish(): Sums {
      const last = filled > 0 || chunks.length === 0 ? [chunk.copy().digest('hex')] : []
      return { size, sha256: whole.copy().digest('hex'), chunks: [...chunks, ...last] }
    },
  }
}
