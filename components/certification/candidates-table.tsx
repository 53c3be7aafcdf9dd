import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import type { Deadline, Forecast } from '@/lib/certification/rules/outlook'
import { ShortOutlook } from './outlook'
import { Verdict } from './standing'

type Row = {
  registrationId: string
  name: string
  awardingBodyNumber: string | null
  qualification: string
  eligible: boolean
  lacking: string[]
  credits: number
  needed: number
  outlook: { ends: Deadline[]; expected: Forecast; late: Deadline | null }
}

/** Who can be claimed for now, and what the others lack. */
export function CandidatesTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table caption="Candidates and whether they can be claimed for" className="claims-list">
      <thead>
        <tr>
          <Column>Candidate</Column>
          <Column>Claim</Column>
          <Column right className="wide-cell">
            Credits that count
          </Column>
          <Column className="wide-cell">Time</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.registrationId}>
            <th scope="row" className="title">
              <Link href={`/centre/claims/registrations/${row.registrationId}`}>{row.name}</Link>
              <span className="under">
                {row.awardingBodyNumber ?? 'No number yet'}, {row.qualification}
              </span>
              <span className="short under num">
                {row.credits} of {row.needed} credits count
                <ShortOutlook {...row.outlook} />
              </span>
            </th>
            <td className="narrow-cell">
              <Verdict eligible={row.eligible} lacking={row.lacking} />
              {row.lacking.length > 0 && <span className="under">{row.lacking.join(' · ')}</span>}
            </td>
            <td className="r num wide-cell">
              {row.credits} of {row.needed}
            </td>
            <td className="narrow-cell wide-cell">
              <ShortOutlook {...row.outlook} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
