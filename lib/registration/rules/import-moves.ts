import { refusal, type Refusal } from '@/lib/kernel/result'
import { isWritable, type ImportState, type KeptRow } from '@/lib/registration/model/importing'

/** Why rows of this import are not registered now; null when they may be. */
export function mayWriteImport(
  { state, rows }: { state: ImportState; rows: readonly KeptRow[] },
  choice: 'whole' | 'goodRows',
): Refusal | null {
  if (state === 'finished')
    return refusal(
      'import-finished',
      'This import is finished. Choose the file again to register what was left.',
    )
  if (state === 'stopped') {
    return refusal('import-discarded', 'This import was discarded. Choose the file again.')
  }
  if (state === 'running') {
    return refusal(
      'import-running',
      'The good rows of this import are being registered. Wait until it is done.',
    )
  }
  const bad = rows.filter(({ verdict }) => verdict === 'bad').length
  if (choice === 'whole' && bad > 0) {
    return refusal(
      'bad-rows',
      bad === 1
        ? 'One row cannot be registered, so none was. Mend it, or choose the good rows only.'
        : `${bad} rows cannot be registered, so none was. Mend them, or choose the good rows only.`,
    )
  }
  return rows.some(isWritable)
    ? null
    : refusal(
        'nothing-to-register',
        'No row of this file can be registered. Mend the rows by their reasons, and choose the file again.',
      )
}

/** Why an import cannot go on; null while its good rows are being registered. */
export const mayGoOn = ({ state }: { state: ImportState }): Refusal | null =>
  state === 'running'
    ? null
    : refusal(
        'import-not-running',
        'This import is not being registered, so it cannot go on. Open it, and choose what to register.',
      )

/**
 * The rows of a finished import: of those that were registered only the line, for what they held is on
 * their registrations; the others whole, to be mended and sent again.
 */
export const rowsAfter = (rows: readonly KeptRow[]): KeptRow[] =>
  rows.map((row) =>
    row.verdict === 'good' || row.verdict === 'look'
      ? { line: row.line, cells: {}, verdict: 'registered', reasons: [] }
      : row,
  )
