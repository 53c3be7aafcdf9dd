const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name as it may stand in a text: whole, or one of its longer parts by itself. */
const partsOf = (name: string): string[] => [
  name,
  ...name.split(/\s+/).filter((part) => part.length > 2),
]

/**
 * A text without the name of the candidate whose work it is. What is written inside of a file cannot be
 * taken out of it; whoever opens a round is told so.
 */
export function withoutName(text: string, name: string): string {
  const parts = partsOf(name.trim()).filter((part) => part !== '')
  if (parts.length === 0) return text
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${parts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return text.replace(pattern, 'the candidate').replace(/(the candidate)(\s+the candidate)+/g, '$1')
}

const ending = (fileName: string | null): string =>
  /\.[a-z0-9]{1,8}$/i.exec(fileName ?? '')?.[0].toLowerCase() ?? ''

/** A file of a piece under a name that says nothing of its candidate: piece-2.pdf. */
export const hiddenFileName = (
  position: number,
  fileName: string | null,
  attachment?: number,
): string =>
  `piece-${position}${attachment === undefined ? '' : `-${attachment}`}${ending(fileName)}`
