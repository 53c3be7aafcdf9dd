/** UTF-8, or what Windows wrote before it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export type Paragraph = {
  text: string
  /** What it is cited by; null for one without, in a text that numbers its own. */
  number: string | null
  /** The text itself says the number. */
  own: boolean
}

/** The paragraphs of a plain text, as they are cited. */
export function paragraphsOf(bytes: Buffer): Paragraph[] {
  const paragraphs = decode(bytes)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    // Not by a pattern: one for trailing space takes the square of a long run of spaces in time.
    .map((each) => each.replace(/^\n+/, '').trimEnd())
    .filter((each) => each !== '')
  // A statement that numbers its own paragraphs is cited by those numbers.
  const own = paragraphs.map((each) => /^(\d{1,3})[.)]\s/.exec(each)?.[1])
  const bySelf = own.filter((each) => each !== undefined).length > 1
  return paragraphs.map((text, index) => ({
    text,
    number: bySelf ? (own[index] ?? null) : String(index + 1),
    own: bySelf,
  }))
}
