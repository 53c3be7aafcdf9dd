import { byteOrderMark, csvLine } from '@/lib/kernel/csv'
import {
  exampleEmail,
  importColumns,
  rowVerdictWords,
  type KeptRow,
} from '@/lib/registration/model/importing'

const heads = importColumns.map(({ head }) => head)

/** The template: the headings, and one row to write over. */
export const importTemplate = (qualification: string): string => {
  const example: Record<string, string> = {
    givenNames: 'Aoife',
    familyName: 'Byrne',
    email: exampleEmail,
    dateOfBirth: '17/02/1994',
    uln: '9999999999',
    qualification,
    registeredOn: '03/11/2026',
    cohort: 'Autumn',
  }
  const row = importColumns.map(({ name }) => example[name] ?? '')
  return byteOrderMark + csvLine(heads) + csvLine(row)
}

export const rowsCsvHead = (): string =>
  byteOrderMark + csvLine([...heads, 'Line', 'Verdict', 'Reason'])

/** A row as it was read, with what is said of it. Mended, the file can be chosen as it is. */
export const rowCsv = ({ cells, line, verdict, reasons }: KeptRow): string =>
  csvLine([
    ...importColumns.map(({ name }) => cells[name] ?? ''),
    String(line),
    rowVerdictWords[verdict],
    reasons.join(' '),
  ])
