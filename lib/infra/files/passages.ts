/** Where in a document: in the shapes a cross-reference's location has. */
export type Place = { kind: 'whole' | 'page' | 'paragraph' | 'text'; value: string }

export type Passage = { place: Place; text: string }

export type Passages = {
  passages: Passage[]
  /** There was more than is kept. */
  isCut: boolean
  /** How many the document has, where it has pages. */
  pages?: number
}

/** More than anybody writes: a book of five hundred pages has a million characters. */
export const mostText = { whole: 1_000_000, passage: 20_000, passages: 2000 }
/** A run of paragraphs or rows long enough that words which belong together are in one. */
const run = 2000

/** Joins what is small into passages of a page's length or so; each is at the place of its first part. */
export function inRuns(parts: Iterable<Passage>): Passage[] {
  const runs: Passage[] = []
  for (const { place, text } of parts) {
    const last = runs.at(-1)
    const samePlace = last?.place.kind === place.kind
    const sheet = place.kind === 'text' && last?.place.value !== place.value
    if (last && samePlace && !sheet && last.text.length + text.length < run) {
      last.text += `\n${text}`
    } else {
      runs.push({ place, text })
    }
  }
  return runs
}

// Half a character, which the database refuses, and characters that mean something in one font or program
// alone: bullets of old word processors, and what marks a match in an excerpt.
const unwanted = /[\p{Cs}\p{Co}]/gu
const blanks = /[^\S\n]{2,}/g

const clean = (text: string): string =>
  text.replaceAll('\0', '').replace(unwanted, '').replace(blanks, ' ').trim()

/** What of a document is kept for searching: within the limits, in words the database takes. */
export function within(parts: Iterable<Passage>): Passages {
  const passages: Passage[] = []
  let left = mostText.whole
  for (const { place, text } of parts) {
    const whole = clean(text.slice(0, 2 * mostText.whole))
    for (let at = 0; at < whole.length; at += mostText.passage) {
      if (left <= 0 || passages.length >= mostText.passages) return { passages, isCut: true }
      const piece = clean(whole.slice(at, at + Math.min(mostText.passage, left)))
      if (piece === '') continue
      left -= piece.length
      passages.push({ place, text: piece })
    }
    if (left <= 0) return { passages, isCut: true }
  }
  return { passages, isCut: false }
}
