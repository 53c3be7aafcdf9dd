import 'server-only'
import { mediaIcon } from '@/components/ui/evidence-chip'
import type { MatrixData, MatrixFilter } from '@/components/portfolio/matrix-model'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import { formatDate } from '@/lib/kernel/dates'
import { locationWords, shortLocation } from '@/lib/portfolio/model/location-words'
import { isToCheck, toCheckWords } from '@/lib/portfolio/rules/checking'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { referenceStanding, type Standing } from '@/lib/portfolio/rules/standing'
import { addEvidencePath, unitPath } from './address'

export const filterOf = (show: string | undefined): MatrixFilter =>
  show === 'gaps' || show === 'not-yet' ? show : 'all'

const isShown = (standing: Standing, filter: MatrixFilter): boolean =>
  filter === 'all' || standing === (filter === 'gaps' ? 'not-started' : 'not-yet')

type Criterion = UnitProgress['criteria'][number]
type Reference = Criterion['references'][number]

/** One unit or the whole plan for the matrix, as the text it takes. */
export function packMatrix(
  caption: string,
  units: UnitProgress[],
  filter: MatrixFilter,
  whole: boolean,
): string {
  const { columns, columnOf } = columnsOf(units)
  const { words, place } = vocabulary()
  const pinned = pins()
  const data: MatrixData = { caption, columns, rows: [], groups: [], cells: [], words }

  const addCells = ({ references, judged }: Criterion) => {
    const row = data.rows.length
    const inOrder = references
      .map((each) => ({ each, column: columnOf.get(each.versionId) ?? 0 }))
      .sort((a, b) => a.column - b.column)
    for (const { each, column } of inOrder) {
      data.cells.push([
        row,
        column,
        referenceStanding(each, judged ?? undefined),
        place(shortLocation(each.location)),
        place(locationWords(each.location)),
        place(each.claim),
        place(isToCheck(each) ? inHead(toCheckWords(each.placeFrom ?? 1)) : pinned(each)),
        each.id,
      ])
    }
  }
  const addRows = (unit: UnitProgress, criteria: Criterion[]) => {
    const isOpen = isCandidateOpen(unit)
    for (const criterion of criteria) {
      const { id, number, text, standing } = criterion
      if (!isShown(standing, filter)) continue
      addCells(criterion)
      const isWanted = isOpen && (standing === 'not-started' || standing === 'not-yet')
      const add = isWanted ? addEvidencePath({ unit: unit.enrolmentId, criterion: id }) : ''
      data.rows.push([number, text, standing, add])
    }
  }
  const addGroup = (title: string, href: string, unit: UnitProgress, criteria: Criterion[]) => {
    const from = data.rows.length
    addRows(unit, criteria)
    if (data.rows.length > from) data.groups.push([title, from, data.rows.length, href])
  }
  for (const unit of units) {
    if (whole) {
      const title = `${unit.unit.reference} ${unit.unit.title}`
      addGroup(title, unitPath(unit.enrolmentId), unit, unit.criteria)
      continue
    }
    for (const { number, text, criteria } of unit.outcomes) {
      addGroup(`${number} ${text}`, '', unit, criteria)
    }
  }
  return asciiOf(JSON.stringify(data))
}

/** JSON whose letters beyond ASCII are escaped: one of them would make all of the text twice as slow. */
const asciiOf = (json: string): string =>
  json.replace(
    /[\u0080-\uffff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Each version that is cross-referenced, in the order of the evidence. */
function columnsOf(units: UnitProgress[]) {
  const columns: MatrixData['columns'] = []
  const columnOf = new Map<string, number>()
  const versions = new Map<string, Reference>()
  for (const { criteria } of units) {
    for (const { references } of criteria) {
      for (const each of references) versions.set(each.versionId, each)
    }
  }
  let previous = 0
  for (const each of [...versions.values()].sort(
    (a, b) => a.evidence - b.evidence || a.version - b.version,
  )) {
    const { evidence, version, title, evidenceId, versionId } = each
    const number = evidence === previous ? `E${evidence} v${version}` : `E${evidence}`
    const icon = each.form === 'file' ? mediaIcon(each.mediaType ?? '') : 'clipboard-check'
    columnOf.set(versionId, columns.length)
    columns.push([number, title, icon, evidenceId, versionId, version])
    previous = evidence
  }
  return { columns, columnOf }
}

/** Keeps each text once and gives its place. */
function vocabulary() {
  const words: string[] = []
  const places = new Map<string, number>()
  const place = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, words.length)
    return words.push(text) - 1
  }
  return { words, place }
}

const inHead = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** What pins a cross-reference, in words that are put together once for each submission. */
function pins() {
  const known = new Map<number, string>()
  return ({ handedInAt, submission }: Reference): string => {
    if (!handedInAt || !submission) return ''
    const words =
      known.get(submission) ??
      `Handed in with submission ${submission} on ${formatDate(handedInAt)}. A change makes a new version.`
    known.set(submission, words)
    return words
  }
}
