import { z } from 'zod'
import { locationSchema, type Location } from '@/lib/portfolio/model/location'
import { attachmentOf, whole } from '@/lib/portfolio/model/location-words'

/** What a document is read by: its pages, its paragraphs, its sheets by name, or nothing smaller. */
export const passageKinds = ['whole', 'page', 'paragraph', 'text'] as const
export type PassageKind = (typeof passageKinds)[number]

/** How far a version's text is: waiting to be read, kept for searching, without words, or not readable. */
export const readingStates = ['waiting', 'extracted', 'nothingToRead', 'failed'] as const
export type ReadingState = (typeof readingStates)[number]

export const readingProblems = ['guarded', 'damaged', 'tooLarge', 'tooMuch', 'gone'] as const
export type ReadingProblem = (typeof readingProblems)[number]
export const readingProblemWords: Record<ReadingProblem, string> = {
  guarded: 'it asks for a password',
  damaged: 'its program could not open it',
  tooLarge: 'it is larger than 64 MB',
  tooMuch: 'it took too long or too much memory',
  gone: 'its file could not be opened',
}

/** How often a file is tried that takes its reader with it. */
export const mostTries = 3

/** What somebody searches for. Anything longer finds no more. */
export const searchSchema = z.string().transform((value) =>
  value
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '')
    .trim()
    .slice(0, 200),
)

/** What stands around a match in an excerpt until it is shown: two characters that no text here has. */
export const marks = { open: '\uE000', close: '\uE001' } as const

export type Piece = { text: string; isMatch: boolean }

/** An excerpt in pieces, so that it is shown as text and never as markup. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(marks.open)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, isMatch: false }]
      const [match = '', ...rest] = part.split(marks.close)
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ]
    })
    .filter(({ text }) => text !== '')

/** A passage's place as a cross-reference's location is kept. */
export function passageLocation(kind: PassageKind, value: string): Location {
  const named: unknown =
    kind === 'page'
      ? { kind, page: Number(value) }
      : kind === 'paragraph'
        ? { kind, paragraph: Number(value) }
        : { kind: 'words', words: value.slice(0, 120) }
  return locationSchema.safeParse(named).data ?? whole
}

const inAddress = (location: Location): string => {
  const { attachmentId } = attachmentOf(location)
  const own = inOwnAddress(location)
  return attachmentId && own ? `in:${attachmentId}:${own}` : own
}

const inOwnAddress = (location: Location): string => {
  const { kind } = location
  if (kind === 'page') return `page:${location.page}`
  if (kind === 'paragraph') return `paragraph:${location.paragraph}`
  if (kind === 'time') return `time:${location.from}${location.to ? `-${location.to}` : ''}`
  if (kind === 'region') {
    return `region:${[location.x, location.y, location.width, location.height].join(',')}`
  }
  return kind === 'words' ? `words:${location.words}` : ''
}

/** An address with what it asks for, and a place in the evidence as "page:3". */
export function placeAddress(
  path: string,
  query: Record<string, string>,
  location: Location | null,
): string {
  const at = location && inAddress(location)
  const all = new URLSearchParams({ ...query, ...(at ? { place: at } : {}) }).toString()
  return all === '' ? path : `${path}?${all}`
}

/** Null for an address that names none, or one that cannot be. */
export function placeAt(query: string | undefined): Location | null {
  const [, attachmentId, own] = /^in:([\da-f-]{36}):(.+)$/s.exec(query ?? '') ?? []
  const [kind, ...rest] = (own ?? query ?? '').split(':')
  const value = rest.join(':')
  const [from, to] = value.split('-').map(Number)
  const [x, y, width, height] = value.split(',').map(Number)
  const named: Record<string, object> = {
    page: { kind, page: Number(value) },
    paragraph: { kind, paragraph: Number(value) },
    time: { kind, from, ...(to === undefined ? {} : { to }) },
    region: { kind, x, y, width, height },
    words: { kind, words: value.slice(0, 120) },
  }
  const place = named[kind ?? '']
  const inside = place && attachmentId ? { ...place, attachmentId } : place
  return locationSchema.safeParse(inside).data ?? null
}
