import { escapeHtml } from './sanitise'

const style = `
:root { color-scheme: light }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 2.5rem 4rem; background: #fff; color: #1b1d22;
  font: 400 1rem/1.5 Georgia, 'Liberation Serif', serif; overflow-wrap: break-word }
body.wide { max-width: none }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .4em }
p { margin: 0 0 .75em } img { max-width: 100%; height: auto }
table { border-collapse: collapse; font: .875rem/1.35 system-ui, sans-serif; margin: 0 0 1.5rem }
td { max-width: 28rem; min-width: 3rem }
td, th { border: 1px solid #b9b9b4; padding: .25rem .5rem; vertical-align: top; text-align: left }
th { background: #efefea; font-weight: 600 }
.plain { white-space: pre-wrap; position: relative }
.n { position: absolute; left: -2rem; color: #55585f; font: .8125rem/1.85 system-ui, sans-serif }
section { border-bottom: 1px solid #b9b9b4; padding-bottom: 1rem }
section h2 { font-size: 1.25rem } .cut { color: #55585f; font-style: italic }
:target, .here { outline: 2px solid #1d3ac8; outline-offset: .375rem; background: rgb(29 58 200 / .07);
  scroll-margin: 3rem }
@media (max-width: 40rem) { body { padding: 1rem 1.25rem 3rem } .plain { padding-left: 1.75rem } .n { left: 0 } }
`

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&(quot|#39|lt|gt);/g, ' ')
    .replace(/\s+/g, ' ')

/** Marks the first block that holds the words; "3. What changes, second point" also by its first part. */
function marked(html: string, words: string): string {
  const tries = [words, words.split(',')[0] ?? ''].map((each) => each.trim().toLowerCase())
  for (const wanted of tries.filter((each) => each.length > 1)) {
    let found = false
    const result = html.replace(
      /<(p|h[1-6]|li|tr)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g,
      (whole, tag, rest, inner) => {
        if (found || !textOf(String(inner)).toLowerCase().includes(wanted)) return whole
        found = true
        const others = String(rest).replace(/\s(id|class)="[^"]*"/g, '')
        const looks = /class="plain"/.test(String(rest)) ? 'plain here' : 'here'
        return `<${tag}${others} id="here" class="${looks}">${inner}</${tag}>`
      },
    )
    if (found) return result
  }
  return html
}

const opened = (html: string): string => {
  let slide = 0
  return html.replace(/<section>/g, () => `<section id="s${(slide += 1)}">`)
}

/** The page a rendition is shown as, in a sandbox. `at`: words to look for and mark. */
export const renditionPage = (title: string, body: string, at: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body${body.includes('<table>') ? ' class="wide"' : ''}>${marked(opened(body), at)}</body></html>`

export const noRendition =
  '<p>This file cannot be shown here. Download it to open it with the program it was made with.</p>'
