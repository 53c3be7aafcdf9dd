import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { sharedFileOutcomeWords, type SharedFileOutcome } from '@/lib/assessment/model'

type Row = {
  versionId: string
  candidate: string
  evidence: number
  version: number
  title: string
  outcome: SharedFileOutcome | null
}

/** Files that were handed in under another candidate's name too, those nobody looked at first. */
export function SharedFiles({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: string }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No file was handed in twice">
        A file that two candidates hand in, byte for byte the same, shows here.
      </EmptyState>
    )
  }
  const waiting = rows.filter(({ outcome }) => outcome === null)
  return (
    <Table caption="Files handed in under two names">
      <thead>
        <tr>
          <Column>Evidence</Column>
          <Column>Candidate</Column>
          <Column>What came of it</Column>
        </tr>
      </thead>
      <tbody>
        {[...waiting, ...rows.filter(({ outcome }) => outcome !== null)].map((row) => (
          <tr key={row.versionId}>
            <th scope="row">
              <Link href={`${hrefOf}/${row.versionId}`}>
                E{row.evidence} {row.title}
              </Link>
              {row.version > 1 && <span className="under">version {row.version}</span>}
            </th>
            <td>{row.candidate}</td>
            <td>{row.outcome ? sharedFileOutcomeWords[row.outcome] : 'Nobody has looked yet'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
