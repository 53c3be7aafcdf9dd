import { describe, expect, test } from 'vitest'
import { beforeTheFirst, type ChainedEntry } from '@/lib/audit/model'
import { follow, hashOfEntry, start, whyBroken } from '@/lib/audit/rules'

const entry = (sequence: number, previousHash: string, data: unknown = {}): ChainedEntry => {
  const unhashed = {
    sequence,
    at: new Date(Date.UTC(2026, 10, sequence, 9)),
    type: 'handed-in',
    subjectKind: 'submission',
    subjectId: '01994e00-0000-7000-8000-000000000001',
    registrationId: null,
    personId: null,
    seatId: null,
    role: null,
    requestId: null,
    data,
    previousHash,
    hash: '',
  }
  return { ...unhashed, hash: hashOfEntry(unhashed) }
}

const chain = (length: number): ChainedEntry[] => {
  const entries: ChainedEntry[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    entries.push(entry(sequence, entries.at(-1)?.hash ?? beforeTheFirst, { number: sequence }))
  }
  return entries
}

const changed = (entries: ChainedEntry[], sequence: number, change: Partial<ChainedEntry>) =>
  entries.map((each) => (each.sequence === sequence ? { ...each, ...change } : each))

describe('A chain', () => {
  test('holds when nothing was changed, and says how far it goes', () => {
    const entries = chain(5)
    expect(follow(start, entries)).toEqual({
      head: { sequence: 5, hash: entries[4]?.hash },
      broken: null,
    })
  })

  test('of no entries holds', () => {
    expect(follow(start, []).broken).toBeNull()
  })

  test('holds when it is followed in stretches', () => {
    const entries = chain(6)
    const { head } = follow(start, entries.slice(0, 3))
    expect(follow(head, entries.slice(3)).broken).toBeNull()
  })

  test.each<[string, Partial<ChainedEntry>]>([
    ['its words', { data: { number: 99 } }],
    ['its time', { at: new Date(0) }],
    ['who did it', { personId: '01994e00-0000-7000-8000-000000000002' }],
    ['the seat it was done from', { role: 'assessor' }],
    ['what it is about', { subjectId: '01994e00-0000-7000-8000-000000000003' }],
  ])('names the entry where %s was changed', (_, change) => {
    const { broken, head } = follow(start, changed(chain(5), 3, change))
    expect(broken).toEqual({ sequence: 3, why: 'hash' })
    expect(head.sequence).toBe(2)
  })

  test('names the entry after one that was taken out', () => {
    const entries = chain(5).filter(({ sequence }) => sequence !== 3)
    expect(follow(start, entries).broken).toEqual({ sequence: 4, why: 'gap' })
  })

  test('names the second of two that carry the same number', () => {
    const [first, second] = chain(2)
    if (!first || !second) throw new Error('a chain of two')
    expect(follow(start, [first, second, second]).broken).toEqual({ sequence: 2, why: 'gap' })
  })

  test('names the entry after one that was rewritten with a fitting hash of its own', () => {
    const entries = chain(5)
    const rewritten = entry(3, entries[1]?.hash ?? '', { number: 99 })
    expect(follow(start, changed(entries, 3, rewritten)).broken).toEqual({
      sequence: 4,
      why: 'previous',
    })
  })

  test('does not hold when its beginning was cut off', () => {
    expect(follow(start, chain(5).slice(1)).broken).toEqual({ sequence: 2, why: 'gap' })
  })

  test('gives the same hash whatever order the data’s keys come in', () => {
    const one = entry(1, beforeTheFirst, { a: 1, b: [{ c: 2, d: 3 }] })
    const other = entry(1, beforeTheFirst, { b: [{ d: 3, c: 2 }], a: 1 })
    expect(other.hash).toBe(one.hash)
    expect(whyBroken(start, other)).toBeNull()
  })
})
