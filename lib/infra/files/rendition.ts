import { buffer } from 'node:stream/consumers'
import mammoth from 'mammoth'
import readXlsxFile from 'read-excel-file/node'
import { familyOf } from './accepted-types'
import { escapeHtml, sanitise } from './sanitise'
import { slidesOf } from './slides'
import type { FileStore } from './store'
import { assertHonest, isModest, openZip } from './zip'

/** Larger than this, a document is downloaded rather than shown. */
const limits = {
  bytes: 64 * 1024 ** 2,
  text: 2 * 1024 ** 2,
  rows: 2000,
  columns: 60,
}

const tooMuch =
  '<p class="cut">There is more than is shown here. Download the file to see it all.</p>'

/**
 * A document of an office program, or plain text, as HTML without anything that runs or loads; null
 * when it cannot be made. Read to find one's way; the file itself is the evidence.
 */
export async function rendition(
  store: FileStore,
  key: string,
  mediaType: string,
): Promise<string | null> {
  const family = familyOf(mediaType)
  const known = await store.stat(key)
  if (!known || known.size > limits.bytes) return null
  if (!family || !['word', 'sheet', 'slides', 'text'].includes(family)) return null
  const stream = await store.open(key)
  if (!stream) return null
  const bytes = await buffer(stream)
  if (family === 'text') return plain(bytes)
  try {
    const zip = await openZip(bytes)
    await assertHonest(zip)
    if (!(await isModest(zip))) return null
    if (family === 'slides') return sanitise(await slidesOf(zip))
    if (family === 'sheet') return sanitise(await sheets(bytes))
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { externalFileAccess: false })
    return numbered(sanitise(value))
  } catch {
    // A document its library cannot read is the document's fault, and is still there to download.
    return null
  }
}

/** Each heading, paragraph and list item gets its number as an anchor. */
function numbered(html: string): string {
  let count = 0
  return html.replace(/<(p|h[1-6]|li)>/g, (_, tag: string) => `<${tag} id="p${(count += 1)}">`)
}

/** UTF-8, or what Windows wrote before it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function plain(bytes: Buffer): string {
  const paragraphs = decode(bytes.subarray(0, limits.text))
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    // Not by a pattern: one for trailing space takes the square of a long run of spaces in time.
    .map((each) => each.replace(/^\n+/, '').trimEnd())
    .filter((each) => each !== '')
  // A statement that numbers its own paragraphs is cited by those numbers.
  const own = paragraphs.map((each) => /^(\d{1,3})[.)]\s/.exec(each)?.[1])
  const bySelf = own.filter((each) => each !== undefined).length > 1
  const body = paragraphs.map((each, index) => {
    const number = bySelf ? own[index] : String(index + 1)
    const mark = !bySelf && number ? `<span class="n">${number}</span>` : ''
    const id = number ? ` id="p${number}"` : ''
    return `<p class="plain"${id}>${mark}${escapeHtml(each)}</p>`
  })
  return body.join('\n') + (bytes.length > limits.text ? tooMuch : '')
}

async function sheets(bytes: Buffer): Promise<string> {
  const all = await readXlsxFile(bytes)
  return all.map(({ sheet, data }) => sheetTable(sheet, data)).join('\n')
}

function sheetTable(name: string, data: unknown[][]): string {
  const wide = Math.min(
    limits.columns,
    Math.max(0, ...data.slice(0, limits.rows).map((row) => row.length)),
  )
  const heads = Array.from({ length: wide }, (_, index) => `<th>${columnName(index)}</th>`).join('')
  const rows = data.slice(0, limits.rows).map((row, index) => {
    const cells = Array.from({ length: wide }, (_, at) => `<td>${cell(row[at])}</td>`).join('')
    return `<tr><th>${index + 1}</th>${cells}</tr>`
  })
  const cut = data.length > limits.rows || data.some((row) => row.length > limits.columns)
  return `<h2>${escapeHtml(name)}</h2><table><thead><tr><th></th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${cut ? tooMuch : ''}`
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.*/, '')
      .slice(0, 16)
      .replace('T', ' ')
  // A sum of decimals is shown as it was meant, not as a computer adds it.
  if (typeof value === 'number') return escapeHtml(String(Number(value.toPrecision(12))))
  return escapeHtml(String(value))
}
