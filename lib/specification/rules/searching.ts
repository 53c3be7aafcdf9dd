import type { Outcome, Specification, SpecificationUnit } from '@/lib/specification/model'

/** What somebody looks for, as single words; no more than a sentence of them. */
export const termsOf = (query: string): string[] =>
  [...new Set(plain(query).split(/\s+/).filter(Boolean))].slice(0, 12)

/** Small letters and straight apostrophes, letter for letter, so that places in the text stay. */
const plain = (text: string): string => text.toLowerCase().replace(/[‘’]/g, "'")

const holdsAll = (text: string, terms: string[]): boolean => {
  const held = plain(text)
  return terms.every((term) => held.includes(term))
}

/**
 * The units with what in them holds every word looked for. A unit found by its reference or title is
 * given whole, an outcome found by its text with all its criteria.
 */
export function searchUnits({ units }: Specification, terms: string[]): SpecificationUnit[] {
  if (terms.length === 0) return units
  return units.flatMap((unit) => {
    if (holdsAll(`${unit.reference} ${unit.title}`, terms)) return [unit]
    const outcomes = unit.outcomes.flatMap((outcome) => searchOutcome(outcome, terms))
    return outcomes.length > 0 ? [{ ...unit, outcomes }] : []
  })
}

function searchOutcome(outcome: Outcome, terms: string[]): Outcome[] {
  if (holdsAll(outcome.text, terms)) return [outcome]
  const criteria = outcome.criteria.filter(({ text }) => holdsAll(text, terms))
  return criteria.length > 0 ? [{ ...outcome, criteria }] : []
}

export type Piece = { text: string; found: boolean }

/** A text in pieces, those that were looked for apart from those that were not. */
export function pieces(text: string, terms: string[]): Piece[] {
  const held = plain(text)
  const marks = new Uint8Array(text.length)
  for (const term of terms) {
    for (let at = held.indexOf(term); at >= 0; at = held.indexOf(term, at + term.length)) {
      marks.fill(1, at, at + term.length)
    }
  }
  const cut: Piece[] = []
  for (let at = 0; at < text.length; at += 1) {
    const found = marks[at] === 1
    const last = cut.at(-1)
    if (last && last.found === found) last.text += text[at]
    else cut.push({ text: text[at] ?? '', found })
  }
  return cut
}
