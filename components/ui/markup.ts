/** Markup as text. Only `markup` makes it, and it escapes whatever is put in that is not markup itself. */
class Markup {
  constructor(readonly text: string) {}
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const special = /[&<>"\u0080-\uffff]/
const everySpecial = /[&<>"\u0080-\u{10ffff}]/gu

/** What is not ASCII goes as its number: one such letter would make all of a large text twice as slow. */
const escaped = (text: string): string =>
  special.test(text)
    ? text.replace(everySpecial, (each) => escapes[each] ?? `&#${each.codePointAt(0)};`)
    : text

type Value = string | number | Markup | readonly Markup[]

function textOf(value: Value): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (value instanceof Markup) return value.text
  let text = ''
  for (const each of value) text += each.text
  return text
}

/**
 * For the few large tables whose thousands of elements cost more to make one by one than all else on
 * their page. Attribute values stand in double quotes.
 */
export function markup(pieces: TemplateStringsArray, ...values: Value[]): Markup {
  let text = pieces[0] ?? ''
  for (let index = 0; index < values.length; index += 1) {
    text += textOf(values[index] ?? '') + (pieces[index + 1] ?? '')
  }
  return new Markup(text)
}

export const nothing = new Markup('')

export type { Markup }
