import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ClaimState } from '@/lib/certification/lifecycle'
import { claimKindWords, type ClaimKind } from '@/lib/certification/model/claim'
import { ClaimStanding } from './standing'

type Row = {
  id: string
  number: number
  kind: ClaimKind
  state: ClaimState
  stateSince: Date
  name: string
  awardingBodyNumber: string | null
  units: number
  credits: number
  signedOff: boolean
  batchId: string | null
  batchNumber: number | null
  certificates: number
  received: number
  handedOver: number
}

function further({ state, signedOff, certificates, received, handedOver }: Row): string | null {
  if (state === 'awaitingEqa') return signedOff ? 'Signed off: submit it' : 'Not signed off yet'
  if (state !== 'certificated') return null
  if (received < certificates) return `${received} of ${certificates} certificates received`
  return handedOver < certificates
    ? `${handedOver} of ${certificates} certificates handed over`
    : 'Handed over'
}

/** Claims, each with where it stands. */
export function ClaimsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  return (
    <Table caption={caption} className="claims-list">
      <thead>
        <tr>
          <Column>Candidate</Column>
          <Column className="wide-cell">Claimed</Column>
          <Column right className="wide-cell">
            Credits
          </Column>
          <Column>Stands at</Column>
          <Column className="wide-cell">Since</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="title">
              <Link href={`/centre/claims/${row.id}`}>{row.name}</Link>
              <span className="under num">
                Claim {row.number}
                {row.awardingBodyNumber && `, ${row.awardingBodyNumber}`}
              </span>
              <span className="short under num">
                {claimKindWords[row.kind]},{' '}
                {row.credits === 1 ? '1 credit' : `${row.credits} credits`}
              </span>
            </th>
            <td className="wide-cell">
              {claimKindWords[row.kind]}
              <span className="under">{row.units === 1 ? '1 unit' : `${row.units} units`}</span>
            </td>
            <td className="r num wide-cell">{row.credits}</td>
            <td className="narrow-cell">
              <ClaimStanding state={row.state} />
              {further(row) && <span className="under">{further(row)}</span>}
              <span className="short under">
                Since <Time at={row.stateSince} />
              </span>
            </td>
            <td className="wide-cell">
              <Time at={row.stateSince} />
              {row.batchId !== null && (
                <span className="under">
                  <Link href={`/centre/claims/batches/${row.batchId}`}>
                    Batch {row.batchNumber}
                  </Link>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
