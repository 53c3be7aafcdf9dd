import type { StatusCode } from '@/components/ui/status'
import type { IconName } from '@/components/ui/icon-names'

/** One filled cell, as a plain tuple: row, column, status, short location, location, claim, submission, reference id. */
export type MatrixCell = readonly [
  row: number,
  column: number,
  status: StatusCode,
  short: string,
  place: string,
  claim: string,
  pinned: string,
  id: string,
]

export type MatrixColumn = {
  number: string
  title: string
  icon: IconName
  href: string
  version: number
}

export type MatrixRow = {
  number: string
  text: string
  status: StatusCode
  /** Where evidence for it is added; empty while the unit is locked. */
  add: string
}

export type MatrixGroup = { title: string; from: number; to: number; href?: string }

export type MatrixData = {
  caption: string
  columns: MatrixColumn[]
  rows: MatrixRow[]
  groups: MatrixGroup[]
  cells: MatrixCell[]
}

export type MatrixFilter = 'all' | 'gaps' | 'not-yet'

export const isShown = (row: MatrixRow, filter: MatrixFilter): boolean =>
  filter === 'all' || (filter === 'gaps' ? row.status === 'not-started' : row.status === 'not-yet')

/** The evidence, opened where the cross-reference points. */
export function hrefOf(data: MatrixData, cell: MatrixCell): string {
  const href = data.columns[cell[1]]?.href ?? ''
  return `${href}${href.includes('?') ? '&' : '?'}at=${cell[7]}`
}
