import type { Specification } from '@/lib/specification/model'
import type { ImportColumn, ImportRow } from '@/lib/registration/model/importing'
import { importColumns } from '@/lib/registration/model/importing'
import { registerInput, type RegisterInput } from '@/lib/registration/model/registrations'

const headOf = new Map<string, string>(importColumns.map(({ name, head }) => [name, head]))
const dates = ['dateOfBirth', 'registeredOn', 'startedOn', 'plannedEndOn'] as const

/** 03/11/2026, 3.11.2026 or 2026-11-03 as 2026-11-03; null for anything else. */
export function isoDateOf(typed: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export type RowRead =
  { input: RegisterInput; problems?: never } | { input?: never; problems: string[] }

/** A row as the form would send it, or what is wrong with its cells, each in the form's own words. */
export function readRow(
  { cells }: ImportRow,
  specification: Pick<Specification, 'id' | 'number' | 'units'>,
  candidateSeatId: string | undefined,
): RowRead {
  const { qualification: _, units, ...typed } = cells
  const problems: string[] = []
  const raw: Record<string, unknown> = { ...typed }
  for (const name of dates) {
    const cell = cells[name]
    if (cell === undefined) continue
    const iso = isoDateOf(cell)
    if (iso === null) {
      problems.push(say(name, `Write the date as 03/11/2026 or 2026-11-03, not “${short(cell)}”.`))
      delete raw[name]
    } else raw[name] = iso
  }
  const unitIds: string[] = []
  for (const reference of units?.split(/[\s;,]+/).filter(Boolean) ?? []) {
    const unit = specification.units.find((each) => each.reference === reference.toUpperCase())
    if (unit) unitIds.push(unit.id)
    else
      problems.push(
        say('units', `There is no unit ${short(reference)} in ${specification.number}.`),
      )
  }
  const parsed = registerInput.safeParse({
    ...raw,
    unitIds,
    candidateSeatId,
    qualificationVersionId: specification.id,
  })
  if (parsed.success && problems.length === 0) return { input: parsed.data }
  const said = new Set(problems.map((each) => each.split(':')[0]))
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0] ?? '')
    // A date that could not be read is not missing as well.
    if (said.has(headOf.get(name))) continue
    said.add(headOf.get(name))
    problems.push(say(name, message))
  }
  return { problems }
}

const short = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)

export const say = (name: ImportColumn | string, words: string): string => {
  const head = headOf.get(name)
  return head ? `${head}: ${words}` : words
}
