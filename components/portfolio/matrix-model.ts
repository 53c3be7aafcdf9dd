import type { IconName } from '@/components/ui/icon-names'
import type { StatusCode } from '@/components/ui/status'

// What the matrix is fed with: plain tuples, so that no field's name is sent with every row.

/** One filled cell. The four in the middle are places in `words`, where each text stands once. */
export type MatrixCell = readonly [
  row: number,
  column: number,
  status: StatusCode,
  short: number,
  place: number,
  claim: number,
  pinned: number,
  referenceId: string,
]

export type MatrixColumn = readonly [
  number: string,
  title: string,
  icon: IconName,
  evidenceId: string,
  versionId: string,
  version: number,
]

/** `add` is where evidence for it is added; empty while the unit is locked. */
export type MatrixRow = readonly [number: string, text: string, status: StatusCode, add: string]

export type MatrixGroup = readonly [title: string, from: number, to: number, href: string]

export type MatrixData = {
  caption: string
  columns: MatrixColumn[]
  rows: MatrixRow[]
  groups: MatrixGroup[]
  /** In the order of reading: by row, then by column. */
  cells: MatrixCell[]
  words: string[]
}

export type MatrixFilter = 'all' | 'gaps' | 'not-yet'

/** The evidence, opened where the cross-reference points; it says by itself which version it is of. */
export const cellHref = (data: MatrixData, cell: MatrixCell): string =>
  `/candidate/evidence/${data.columns[cell[1]]?.[3] ?? ''}?at=${cell[7]}`

export const columnHref = ([, , , evidenceId, versionId]: MatrixColumn): string =>
  `/candidate/evidence/${evidenceId}?version=${versionId}`
