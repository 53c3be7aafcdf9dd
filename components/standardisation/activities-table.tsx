import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { activityKindWords, type ActivityKind } from '@/lib/standardisation/model/activities'

type Row = {
  id: string
  kind: ActivityKind
  about: string
  plannedOn: Date
  doer: string
  mine: boolean
  with: string | null
  recordedAt: Date | null
  heldOn: Date | null
  openActions: number
}

const standOf = ({ recordedAt, heldOn, plannedOn, openActions }: Row, now: Date): string => {
  if (!recordedAt) return toIsoDate(plannedOn) < toIsoDate(now) ? 'Late' : 'Planned'
  if (!heldOn) return 'Called off'
  return openActions === 0
    ? 'Recorded'
    : `Recorded; ${openActions === 1 ? 'one action is' : `${openActions} actions are`} open`
}

/** What is to come by its day, then what was recorded. */
export function ActivitiesTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  return (
    <Table caption="Observations, interviews and meetings">
      <thead>
        <tr>
          <Column>What</Column>
          <Column>Day</Column>
          <Column>By</Column>
          <Column>Where it stands</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/verifier/activities/${row.id}`}>
                {activityKindWords[row.kind]}
                {row.with && `: ${row.with}`}
              </Link>
              <span className="under">{row.about}</span>
            </th>
            <td>{formatDate(row.heldOn ?? row.plannedOn)}</td>
            <td>{row.mine ? 'You' : row.doer}</td>
            <td>{standOf(row, now)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
