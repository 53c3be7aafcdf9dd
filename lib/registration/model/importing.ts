import { z } from 'zod'
import { id } from '@/lib/kernel/fields'

/** A spreadsheet of this many bytes holds more rows than are taken at once. */
export const importMaxBytes = 8 * 1024 ** 2
export const importMaxRows = 10_000
/** So many rows are registered in one transaction, where each good row counts for itself. */
export const importBatch = 500
/** A whole file in one transaction takes long on a busy machine; it keeps no other writer waiting meanwhile. */
export const importPatience = 180_000

/** The columns, in the template's order: what each is called in a heading, and whether it must be there. */
export const importColumns = [
  { name: 'givenNames', head: 'Given names', needed: true },
  { name: 'familyName', head: 'Family name', needed: true },
  { name: 'email', head: 'Email', needed: true },
  { name: 'dateOfBirth', head: 'Date of birth', needed: false },
  { name: 'uln', head: 'ULN', needed: false },
  { name: 'ulnReason', head: 'Reason for no ULN', needed: false },
  { name: 'qualification', head: 'Qualification number', needed: true },
  { name: 'registeredOn', head: 'Registered on', needed: true },
  { name: 'awardingBodyNumber', head: 'Registration number', needed: false },
  { name: 'siteName', head: 'Site', needed: false },
  { name: 'employer', head: 'Employer', needed: false },
  { name: 'cohort', head: 'Cohort', needed: false },
  { name: 'startedOn', head: 'Started on', needed: false },
  { name: 'plannedEndOn', head: 'Planned end', needed: false },
  { name: 'units', head: 'Optional units', needed: false },
] as const

export type ImportColumn = (typeof importColumns)[number]['name']
export const importColumnNames = importColumns.map(({ name }) => name)

/** Nobody's: the row of the template that shows what to write is known by it, and left out. */
export const exampleEmail = 'aoife.byrne@example.org'

/** One row as it was read: its line in the file, and its cells by column; an empty cell is left out. */
export type ImportRow = { line: number; cells: Partial<Record<ImportColumn, string>> }

/**
 * What the check says of a row, or what became of it. `look`: may be registered, but look at it first;
 * `example`: the template's own; `already`: this very row is registered; `late`: good when it was checked, refused when its turn came.
 */
export const rowVerdicts = [
  'good',
  'look',
  'bad',
  'example',
  'already',
  'late',
  'registered',
] as const
export type RowVerdict = (typeof rowVerdicts)[number]

export const rowVerdictWords: Record<RowVerdict, string> = {
  good: 'Good',
  look: 'Look at it',
  bad: 'Cannot be registered',
  example: 'The template’s example',
  already: 'Registered before',
  late: 'Refused when its turn came',
  registered: 'Registered',
}

const cells = z.partialRecord(z.enum(importColumnNames), z.string())

export const keptRow = z.object({
  line: z.number().int(),
  cells,
  verdict: z.enum(rowVerdicts),
  reasons: z.array(z.string()),
})
export type KeptRow = z.output<typeof keptRow>

/** What a `RegisterImport` keeps of its file: the rows, and headings that nothing was read from. */
export const keptImport = z.object({ unread: z.array(z.string()), rows: z.array(keptRow) })
export type KeptImport = z.output<typeof keptImport>

export const importStates = ['checked', 'running', 'finished', 'stopped'] as const
export type ImportState = (typeof importStates)[number]

export const importStateWords: Record<ImportState, string> = {
  checked: 'Checked, nothing written',
  running: 'Being registered',
  finished: 'Finished',
  stopped: 'Discarded',
}

/** Which rows are shown or downloaded. */
export const rowLists = { all: null, bad: ['bad', 'late'], look: ['look'] } as const
export type RowList = keyof typeof rowLists

/** Rows that may be registered, in the order in which they are: `written` counts along these. */
export const isWritable = ({ verdict }: { verdict: RowVerdict }): boolean =>
  verdict === 'good' || verdict === 'look' || verdict === 'late'

/** The same file twice makes no duplicates: the row's mark on the registration it became. */
export const importKey = (sha256: string, line: number): string => `${sha256}:${line}`

export const checkImportInput = z.object({
  fileName: z
    .string()
    .transform((name) => name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(-200) || 'file.csv'),
  bytes: z.instanceof(Uint8Array),
})

export const importInput = z.object({ importId: id })
