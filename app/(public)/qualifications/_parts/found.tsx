import { pieces } from '@/lib/specification/rules/searching'

/** A text with what was looked for marked in it. */
export function Found({ text, terms }: { text: string; terms: string[] }) {
  if (terms.length === 0) return text
  return pieces(text, terms).map(({ text: piece, found }, index) =>
    found ? <mark key={index}>{piece}</mark> : piece,
  )
}
