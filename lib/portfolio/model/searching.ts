import { z } from 'zod'
import {
  fitsLocation,
  locationKinds,
  type Location,
  type LocationKind,
} from '@/lib/portfolio/model'

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

/** An address with what it asks for, and a place in the evidence as "page:3". */
export function placeAddress(
  path: string,
  query: Record<string, string>,
  place: { kind: LocationKind | null; location: string } | null,
): string {
  const at = place?.kind ? { place: `${place.kind}:${place.location}` } : {}
  const all = new URLSearchParams({ ...query, ...at }).toString()
  return all === '' ? path : `${path}?${all}`
}

/** Null for an address that names none, or one that cannot be. */
export function placeIn(query: string | undefined): Location | null {
  const [kind, ...rest] = (query ?? '').split(':')
  const value = rest.join(':').slice(0, 120)
  const known = locationKinds.find((each) => each === kind)
  return known && known !== 'whole' && fitsLocation(known, value) ? { kind: known, value } : null
}
