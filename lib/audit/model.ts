import type { Role } from '@/lib/kernel/actor'

/** One entry of the trail as it is read: names resolved now, the rest as it was written. */
export type TrailEntry = {
  id: string
  sequence: number
  at: Date
  type: string
  /** Who did it, by the name they have now. */
  who: string
  role: Role | null
  /** Whose portfolio it belongs to, where several are told together. */
  about?: string
  /** Without its subject: "handed in submission 3 …". */
  sentence: string
  hash: string
  /** The hash recomputed from what the entry says is the hash it carries. */
  intact: boolean
}

/** An entry as the database holds it, for recomputing its hash. */
export type ChainedEntry = {
  sequence: number
  at: Date
  type: string
  subjectKind: string
  subjectId: string
  registrationId: string | null
  personId: string | null
  seatId: string | null
  role: string | null
  requestId: string | null
  data: unknown
  previousHash: string
  hash: string
}

/** The hash that stands before the first entry of a chain. */
export const beforeTheFirst = '0'.repeat(64)

export type Break = { sequence: number; why: 'gap' | 'previous' | 'hash' }

export const breakWords: Record<Break['why'], string> = {
  gap: 'it does not follow the entry before it in number: an entry is missing or was put in',
  previous: 'it does not carry the hash of the entry before it',
  hash: 'what it says does not give the hash it carries: it was changed after it was written',
}

/** What a page of the trail is narrowed to. */
export type TrailFilter = { before?: number; type?: string; person?: string }

/** The same at the assessor’s desk, over the candidates allocated to them. */
export type CaseloadTrailFilter = { before?: number; type?: string; registration?: string }

export const trailPageSize = 50
