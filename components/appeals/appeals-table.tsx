import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { appealStateWords, type AppealState } from '@/lib/appeals/lifecycle'

type Row = {
  id: string
  number: number
  candidate: string
  reference: string
  title: string
  state: AppealState
  since: Date
  dueOn: Date | null
  late: boolean
}

/** Enquiries and appeals, those that somebody owes an answer first. */
export function AppealsTable({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: string }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nobody has asked about a decision">
        When a candidate does, it shows here with the day by which the centre answers.
      </EmptyState>
    )
  }
  return (
    <Table caption="Enquiries and appeals">
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column>Candidate</Column>
          <Column>Where it stands</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`${hrefOf}/${row.id}`}>
                {row.number}. {row.title}
              </Link>
              <span className="under num">{row.reference}</span>
            </th>
            <td>{row.candidate}</td>
            <td>
              {appealStateWords[row.state]}
              <span className="under">
                since <Time at={row.since} />
                {row.dueOn && (
                  <>
                    , answer {row.late && 'was '}due <Time at={row.dueOn} />
                  </>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
