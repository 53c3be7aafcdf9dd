import 'server-only'
import { mediaIcon } from '@/components/ui/evidence-chip'
import type {
  MatrixCell,
  MatrixColumn,
  MatrixData,
  MatrixFilter,
} from '@/components/portfolio/matrix-model'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import { formatDate } from '@/lib/kernel/dates'
import { locationWords, shortLocation } from '@/lib/portfolio/model'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { referenceStanding } from '@/lib/portfolio/rules/standing'
import { addEvidencePath, evidencePath, unitPath } from './address'

export const filterOf = (show: string | undefined): MatrixFilter =>
  show === 'gaps' || show === 'not-yet' ? show : 'all'

/** One unit or the whole plan as plain tuples for the matrix. */
export function matrixData(caption: string, units: UnitProgress[], whole: boolean): MatrixData {
  const columns: MatrixColumn[] = []
  const columnOf = new Map<string, number>()
  const references = units
    .flatMap((unit) => unit.criteria.flatMap((criterion) => criterion.references))
    .sort((a, b) => a.evidence - b.evidence || a.version - b.version)
  for (const each of references) {
    if (columnOf.has(each.versionId)) continue
    columnOf.set(each.versionId, columns.length)
    const isLater = columns.some(({ number }) => number === `E${each.evidence}`)
    columns.push({
      number: isLater ? `E${each.evidence} v${each.version}` : `E${each.evidence}`,
      title: each.title,
      icon: each.form === 'file' ? mediaIcon(each.mediaType ?? '') : 'clipboard-check',
      href: evidencePath(each.evidenceId, each.versionId),
      version: each.version,
    })
  }
  const data: MatrixData = { caption, columns, rows: [], groups: [], cells: [] }
  for (const unit of units) {
    const from = data.rows.length
    for (const outcome of unit.outcomes) {
      const start = data.rows.length
      for (const criterion of outcome.criteria) {
        const row = data.rows.length
        data.rows.push({
          number: criterion.number,
          text: criterion.text,
          status: criterion.standing,
          add:
            isCandidateOpen(unit) && ['not-started', 'not-yet'].includes(criterion.standing)
              ? addEvidencePath({ unit: unit.enrolmentId, criterion: criterion.id })
              : '',
        })
        for (const each of criterion.references) {
          data.cells.push(cellOf(row, columnOf.get(each.versionId) ?? 0, each, criterion.judged))
        }
      }
      if (!whole) {
        data.groups.push({
          title: `${outcome.number} ${outcome.text}`,
          from: start,
          to: data.rows.length,
        })
      }
    }
    if (whole) {
      data.groups.push({
        title: `${unit.unit.reference} ${unit.unit.title}`,
        from,
        to: data.rows.length,
        href: unitPath(unit.enrolmentId),
      })
    }
  }
  return data
}

type Criterion = UnitProgress['criteria'][number]

function cellOf(
  row: number,
  column: number,
  each: Criterion['references'][number],
  judged: Criterion['judged'],
): MatrixCell {
  const pinned =
    each.handedInAt && each.submission
      ? `Handed in with submission ${each.submission} on ${formatDate(each.handedInAt)}. A change makes a new version.`
      : ''
  return [
    row,
    column,
    referenceStanding(each, judged ?? undefined),
    shortLocation(each.locationKind, each.location),
    locationWords(each.locationKind, each.location),
    each.claim,
    pinned,
    each.id,
  ]
}
