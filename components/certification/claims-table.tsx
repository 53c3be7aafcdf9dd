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
    <Table caption={caption}>
      <thead>
        <tr>
          <Column>Candidate</Column>
          <Column>Claimed</Column>
          <Column right>Credits</Column>
          <Column>Stands at</Column>
          <Column>Since</Column>
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
            </th>
            <td>
              {claimKindWords[row.kind]}
              <span className="under">{row.units === 1 ? '1 unit' : `${row.units} units`}</span>
            </td>
            <td className="r num">{row.credits}</td>
            <td>
              <ClaimStanding state={row.state} />
              {further(row) && <span className="under">{further(row)}</span>}
            </td>
            <td>
              <Time at={row.stateSince} />
              {row.batchNumber !== null && <span className="under">Batch {row.batchNumber}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
