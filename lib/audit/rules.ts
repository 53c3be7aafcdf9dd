import { createHash } from 'node:crypto'
import { beforeTheFirst, type Break, type ChainedEntry } from '@/lib/audit/model'
import type { HashedEntry } from '@/lib/infra/trail'
import { canonicalJson } from '@/lib/kernel/canonical'

/** The text an entry's hash is taken over, put together again from its row (lib/infra/trail.ts). */
export function contentOf(entry: ChainedEntry): string {
  const hashed: HashedEntry = {
    at: entry.at.toISOString(),
    type: entry.type,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    registrationId: entry.registrationId,
    personId: entry.personId,
    seatId: entry.seatId,
    role: entry.role,
    requestId: entry.requestId,
    data: entry.data,
  }
  return canonicalJson(hashed)
}

/** The same as the database function append_audit_events: previous hash, place, content. */
export const hashOfEntry = (entry: ChainedEntry): string =>
  createHash('sha256')
    .update(`${entry.previousHash}\n${entry.sequence}\n${contentOf(entry)}`, 'utf8')
    .digest('hex')

/** Where a chain has got to: the place and hash that the next entry must follow. */
export type Head = { sequence: number; hash: string }

export const start: Head = { sequence: 0, hash: beforeTheFirst }

/** Why an entry does not follow from the head before it; null when it does. */
export function whyBroken(head: Head, entry: ChainedEntry): Break | null {
  const { sequence } = entry
  if (sequence !== head.sequence + 1) return { sequence, why: 'gap' }
  if (entry.previousHash !== head.hash) return { sequence, why: 'previous' }
  return hashOfEntry(entry) === entry.hash ? null : { sequence, why: 'hash' }
}

/** Follows a stretch of a chain from `head`: the new head, or the first entry that is broken. */
export function follow(
  head: Head,
  entries: readonly ChainedEntry[],
): { head: Head; broken: null } | { head: Head; broken: Break } {
  let reached = head
  for (const entry of entries) {
    const broken = whyBroken(reached, entry)
    if (broken) return { head: reached, broken }
    reached = { sequence: entry.sequence, hash: entry.hash }
  }
  return { head: reached, broken: null }
}
