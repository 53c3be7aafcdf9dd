import { CsvError, parse } from 'csv-parse/sync'
import { asWritten } from '@/lib/kernel/csv'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import {
  importColumns,
  importMaxRows,
  type ImportColumn,
  type ImportRow,
} from '@/lib/registration/model/importing'
import { textOf } from '@/lib/registration/rules/import-text'

export type ReadFile = { rows: ImportRow[]; unread: string[] }

type Line = { record: string[]; info: { lines: number } }

/** Longer than any row there is: what is longer comes of a quotation mark that is never closed. */
const longestRow = 20_000

const fault = (code: string, words: string): Result<never> =>
  refuse(code, words, { fields: { file: words } })

const plain = (head: string): string => head.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const columns = new Map<string, (typeof importColumns)[number]>(
  importColumns.map((column) => [plain(column.head), column]),
)
// What the rows are downloaded with, to be mended and sent again.
const ours = new Set(['line', 'verdict', 'reason'])

const options = (delimiter: string) => ({
  delimiter,
  bom: true,
  info: true as const,
  relax_column_count: true,
  skip_records_with_empty_values: true,
  trim: true,
  max_record_size: longestRow,
})

// The parser's own words are for programmers. Its typings do not know of `info`, which gives line numbers.
const linesOf = (text: string, delimiter: string, to?: number): Line[] =>
  parse(text, { ...options(delimiter), ...(to && { to }) }) as unknown as Line[]

/** Commas, Excel's semicolons or tabs: by which the first line gives most headings that are known. */
function separatorOf(text: string): string {
  const first = /^\uFEFF?[^\r\n]*/.exec(text)?.[0].slice(0, longestRow) ?? ''
  const known = (separator: string) =>
    first.split(separator).filter((head) => columns.has(plain(head))).length
  return [',', ';', '\t'].reduce((best, each) => (known(each) > known(best) ? each : best))
}

/** Excel's own first line that names the separator: no row, but a line all the same. */
const preface = /^\uFEFF?"?sep=(.)"?\r?\n/i

/** Reads a spreadsheet of candidates: its rows by column, or what is wrong with the file as a whole. */
export function readImportFile(bytes: Uint8Array): Result<ReadFile> {
  const decoded = textOf(bytes)
  if (!decoded.ok) return decoded
  const prefaced = preface.exec(decoded.value)
  const text = prefaced ? decoded.value.slice(prefaced[0].length) : decoded.value
  const before = prefaced ? 1 : 0
  let lines: Line[]
  try {
    lines = linesOf(text, prefaced?.[1] ?? separatorOf(text), importMaxRows + 2)
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const line = Number(thrown['lines'] ?? 0) + before
    return fault(
      'broken-file',
      thrown.code === 'CSV_MAX_RECORD_SIZE'
        ? `The row that ends on line ${line} is too long to be one candidate: look for a quotation mark that is not closed.`
        : `Line ${line} is broken: a quotation mark stands where none may, or is not closed. Put it right, and choose the file again.`,
    )
  }
  const [head, ...body] = lines
  if (!head)
    return fault('empty-file', 'This file has no lines. Fill in the template, and choose it.')
  const headed = headings(head.record)
  if (!headed.ok) return headed
  if (body.length === 0) {
    return fault(
      'no-rows',
      'This file has headings and no rows: nobody to register. Write one row for each candidate, and choose it again.',
    )
  }
  if (body.length > importMaxRows) {
    const most = importMaxRows.toLocaleString('en-GB')
    return fault('too-many-rows', `This file has more than ${most} rows. Cut it in two.`)
  }
  const { places, unread } = headed.value
  return ok({ unread, rows: body.map((line) => rowOf(line, places, before)) })
}

/** Which column stands where; a heading twice, or one that is needed and missing, stops the file. */
function headings(heads: string[]) {
  const places = new Map<ImportColumn, number>()
  const unread: string[] = []
  for (const [place, head] of heads.entries()) {
    const column = columns.get(plain(head))
    if (!column) {
      if (head !== '' && !ours.has(plain(head))) unread.push(head.slice(0, 80))
    } else if (places.has(column.name)) {
      return fault(
        'heading-twice',
        `The heading “${column.head}” stands in this file twice. Take one of the columns out.`,
      )
    } else places.set(column.name, place)
  }
  const missing = importColumns.filter(({ name, needed }) => needed && !places.has(name))
  const names = missing.map((column) => `“${column.head}”`).join(', ')
  return missing.length > 0
    ? fault('missing-headings', `The first line lacks ${names}. Use the template’s headings.`)
    : ok({ places, unread: unread.slice(0, 50) })
}

/** The lines of a row that goes over several count from its last; Excel shows it as one. */
function rowOf({ record, info }: Line, places: Map<ImportColumn, number>, before: number) {
  const row: ImportRow = { line: info.lines + before, cells: {} }
  for (const [name, place] of places) {
    const cell = asWritten(record[place] ?? '')
    if (cell !== '') row.cells[name] = cell
  }
  return row
}
