import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { concernStateWords, type ConcernState } from '@/lib/concerns/lifecycle'
import { concernKindWords, type ConcernKind } from '@/lib/concerns/model'

type Row = {
  id: string
  number: number
  kind: ConcernKind
  raisedOn: Date
  about: string | null
  candidates: string[]
  state: ConcernState
  since: Date
}

/** The log, what is open first. */
export function ConcernsTable({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: string }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing is in the log">
        When malpractice is suspected, or somebody complains, record it: the claims it touches wait
        until it is closed.
      </EmptyState>
    )
  }
  return (
    <Table caption="Concerns">
      <thead>
        <tr>
          <Column>Concern</Column>
          <Column>About</Column>
          <Column>Where it stands</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`${hrefOf}/${row.id}`}>
                {row.number}. {concernKindWords[row.kind]}
              </Link>
              <span className="under">
                raised <Time at={row.raisedOn} />
              </span>
            </th>
            <td>{[row.about, ...row.candidates].filter(Boolean).join(', ') || 'The centre'}</td>
            <td>
              {concernStateWords[row.state]}
              <span className="under">
                since <Time at={row.since} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
