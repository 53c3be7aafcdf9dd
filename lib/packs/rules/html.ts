const marked = Symbol('html')

/** Markup that was written here. Nothing else can be: words become it only by being escaped. */
export type Html = { [marked]: string }
export type Part = string | number | null | false | undefined | Html | readonly Part[]

const named: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (each) => named[each] ?? '')

const written = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return marked in part ? part[marked] : part.map(written).join('')
}

/** Markup with words in it, every one of them escaped. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  [marked]: strings.reduce((text, next, index) => `${text}${written(parts[index - 1])}${next}`),
})

export const textOf = (part: Html): string => part[marked]

/** Markup that is no words of anybody's: the style, the verifier's own script. */
export const asWritten = (text: string): Html => ({ [marked]: text })

/** What somebody wrote over several lines, as paragraphs with their line breaks. */
export const paragraphs = (words: string): Html[] =>
  words
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => html`<p>${lines(each)}</p>`)

const lines = (words: string): Part[] =>
  words.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`))
