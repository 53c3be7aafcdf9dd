import mammoth from 'mammoth'
import readXlsxFile from 'read-excel-file/node'
import { escapeHtml, sanitise } from './sanitise'
import { slidesOf } from './slides'
import { assertHonest, isModest, openZip } from './zip'

export type OfficeFamily = 'word' | 'sheet' | 'slides'

const limits = { rows: 2000, columns: 60 }

const tooMuch =
  '<p class="cut">There is more than is shown here. Download the file to see it all.</p>'

/**
 * The document as harmless HTML; null when there is more in it than anybody reads. Run only where it may
 * take all of its time and memory and be ended: by `laying-out.ts`, in a process of its own.
 */
export async function officeDocument(family: OfficeFamily, bytes: Buffer): Promise<string | null> {
  const zip = await openZip(bytes)
  await assertHonest(zip)
  if (!(await isModest(zip))) return null
  if (family === 'slides') return sanitise(await slidesOf(zip))
  if (family === 'sheet') return sanitise(await sheets(bytes))
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { externalFileAccess: false })
  return numbered(sanitise(value))
}

/** Each heading, paragraph and list item gets its number as an anchor. */
export function numbered(html: string): string {
  let count = 0
  return html.replace(/<(p|h[1-6]|li)>/g, (_, tag: string) => `<${tag} id="p${(count += 1)}">`)
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

const cell = (value: unknown): string => escapeHtml(cellText(value))

/** What a cell shows. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.*/, '')
      .slice(0, 16)
      .replace('T', ' ')
  // A sum of decimals is shown as it was meant, not as a computer adds it.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)))
  return String(value)
}
