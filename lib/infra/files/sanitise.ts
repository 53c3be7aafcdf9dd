/** Elements a rendition may have. Everything else falls away; its text stays. */
const allowed = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr td th strong em b i u s sup sub br hr blockquote img figure figcaption section'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'hr', 'img'])
/** Elements whose text is no text. */
const dropped = /<(script|style|iframe|object|svg|math|template|noscript)\b[\s\S]*?(<\/\1\s*>|$)/gi

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[each] ?? '',
  )

const attribute = (source: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`, 'i').exec(source)?.[1] ?? null

/** Only what cannot load, link, run or style: spans of table cells, and pictures that are in the file. */
function attributesOf(tag: string, source: string): string {
  if (tag === 'td' || tag === 'th') {
    return ['colspan', 'rowspan']
      .map((name) => {
        const value = Number(attribute(source, name))
        return Number.isInteger(value) && value > 1 && value < 1000 ? ` ${name}="${value}"` : ''
      })
      .join('')
  }
  if (tag !== 'img') return ''
  const picture = attribute(source, 'src') ?? ''
  const words = (attribute(source, 'alt') ?? '').replace(/[<>]/g, '')
  return /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i.test(picture)
    ? ` src="${picture}" alt="${words}"`
    : ''
}

/**
 * Rebuilds HTML from the elements we know: no attribute is passed through, only written anew, and
 * every lone angle bracket becomes text.
 */
export function sanitise(html: string): string {
  const open: string[] = []
  let result = ''
  for (const part of html.replace(dropped, '').split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>$/i.exec(part)
    if (!tag) {
      result += part.startsWith('<') && part.endsWith('>') ? '' : part.replace(/[<>]/g, escapeHtml)
      continue
    }
    const [, closing, given = '', rest = ''] = tag
    const name = given.toLowerCase()
    if (!allowed.has(name)) continue
    if (closing) {
      const at = open.lastIndexOf(name)
      if (at < 0) continue
      for (const each of open.splice(at).reverse()) result += `</${each}>`
      continue
    }
    const attributes = attributesOf(name, rest)
    if (name === 'img' && attributes === '') continue
    result += `<${name}${attributes}>`
    if (!empty.has(name)) open.push(name)
  }
  return (
    result +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}
