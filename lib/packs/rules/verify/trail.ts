import type { ChainHead } from '@/lib/packs/model/trail'
import { beforeTheFirst } from '@/lib/packs/rules/trail'
import { hashOfText, piecesOf } from './hash'
import type { Fault, Item } from './model'

async function* linesOf(item: Item): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of piecesOf(item)) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}

type Reached = { head: ChainHead; entries: number; hasEnded: boolean }

/** What a line leads to, or in words why it does not follow from what stands before it. */
function follow({ head, entries, hasEnded }: Reached, line: string): Reached | string {
  if (hasEnded) return 'Something stands behind the end of the chain.'
  let read: Record<string, Record<string, unknown> | undefined>
  try {
    read = Object(JSON.parse(line))
  } catch {
    return `The line after entry ${head.sequence} cannot be read.`
  }
  const { entry, others, head: end } = read
  if (entry) {
    const { sequence, previousHash, content, hash } = entry
    if (sequence !== head.sequence + 1) {
      return `Entry ${String(sequence)} does not follow entry ${head.sequence}: one is missing or was put in.`
    }
    if (previousHash !== head.hash) {
      return `Entry ${sequence} does not carry the hash of the one before it.`
    }
    if (hashOfText(`${head.hash}\n${sequence}\n${String(content)}`) !== hash) {
      return `Entry ${sequence} was changed: what it says does not give the hash it carries.`
    }
    return { head: { sequence, hash: String(hash) }, entries: entries + 1, hasEnded }
  }
  if (others) {
    const { from, to, hash } = others
    const fits = from === head.sequence + 1 && typeof to === 'number' && to >= from
    return fits
      ? { head: { sequence: to, hash: String(hash) }, entries, hasEnded }
      : `The entries of others after entry ${head.sequence} do not follow it.`
  }
  if (end?.['sequence'] === head.sequence && end['hash'] === head.hash) {
    return { head, entries, hasEnded: true }
  }
  return `The chain does not end where it says, after entry ${head.sequence}.`
}

/** Follows the trail of a pack to the head that its manifest names; stops at the first line that does not fit. */
export async function followTrail(
  item: Item,
  chain: ChainHead,
): Promise<{ entries: number; fault: Fault | null }> {
  let reached: Reached = {
    head: { sequence: 0, hash: beforeTheFirst },
    entries: 0,
    hasEnded: false,
  }
  const at = (words: string, entries: number) => ({
    entries,
    fault: { kind: 'trail' as const, path: item.path, words },
  })
  for await (const line of linesOf(item)) {
    const next = follow(reached, line)
    if (typeof next === 'string') return at(next, reached.entries)
    reached = next
  }
  const { head, entries, hasEnded } = reached
  if (!hasEnded || head.sequence !== chain.sequence || head.hash !== chain.hash) {
    return at(
      `The chain stops after entry ${head.sequence}; the manifest names ${chain.sequence}.`,
      entries,
    )
  }
  return { entries, fault: null }
}
