import type { ChainHead, PackedEntry, TrailLine } from '@/lib/packs/model/trail'

/** The hash that stands before the first entry of a chain. */
export const beforeTheFirst = '0'.repeat(64)

/**
 * The entries as they stand in the chain, with the stretches between them that are not in the pack: how many,
 * and the hash of the last, so that every line follows from the one before it up to the chain's head.
 */
export async function* trailLines(
  entries: AsyncIterable<PackedEntry>,
  head: ChainHead,
): AsyncGenerator<TrailLine> {
  let reached: ChainHead = { sequence: 0, hash: beforeTheFirst }
  for await (const { sequence, previousHash, hash, content } of entries) {
    if (content === null) continue
    if (sequence > reached.sequence + 1) {
      yield { others: { from: reached.sequence + 1, to: sequence - 1, hash: previousHash } }
    }
    yield { entry: { sequence, previousHash, content, hash } }
    reached = { sequence, hash }
  }
  if (head.sequence > reached.sequence) {
    yield { others: { from: reached.sequence + 1, to: head.sequence, hash: head.hash } }
  }
  yield { head }
}
