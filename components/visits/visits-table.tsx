import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { visitStateWords, type VisitState } from '@/lib/visits/lifecycle'

type Row = {
  id: string
  number: number
  awardingBody: string
  opensOn: Date
  closesOn: Date
  state: VisitState
  eqa: string
  joined: boolean
  sampled: number
  findings: number
  openActions: number
}

const counted = (number: number, one: string, many: string) =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]

/** The centre's visits, those open first. */
export function VisitsTable({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: string }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No visit yet">
        When an awarding body sends its external quality assurer, a visit stands here from its first
        day on.
      </EmptyState>
    )
  }
  return (
    <Table caption="Visits">
      <thead>
        <tr>
          <Column>Visit</Column>
          <Column>External quality assurer</Column>
          <Column>Days</Column>
          <Column>What came of it</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`${hrefOf}/${row.id}`}>Visit {row.number}</Link>
              <span className="under">{row.awardingBody}</span>
            </th>
            <td>
              {row.eqa}
              {!row.joined && row.state === 'open' && (
                <span className="under">has not opened their link</span>
              )}
            </td>
            <td>
              {visitStateWords[row.state]}
              <span className="under">
                <Time at={row.opensOn} /> to <Time at={row.closesOn} />
              </span>
            </td>
            <td>
              {[
                ...counted(row.sampled, 'portfolio picked', 'portfolios picked'),
                ...counted(row.findings, 'finding', 'findings'),
                ...counted(row.openActions, 'open action', 'open actions'),
              ].join(', ') || <span className="muted">Nothing yet</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
