/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it words. */
export const neutral = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Takes that apostrophe away again, so that what was exported can be read back as it was. */
export const asWritten = (cell: string): string =>
  /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Excel takes a file for UTF-8 only when it begins with this. */
export const byteOrderMark = '\uFEFF'

/** One line of a spreadsheet, no cell of it a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(neutral(cell))).join(',')}\r\n`

/** 2026-11-03 as 03/11/2026, which every spreadsheet in the UK reads as a date. */
export const ukDate = (iso: string | null): string =>
  iso ? iso.split('-').reverse().join('/') : ''
