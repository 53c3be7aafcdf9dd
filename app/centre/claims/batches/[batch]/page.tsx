import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimStanding } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { claimKindWords } from '@/lib/certification/model/claim'
import { batchView } from '@/lib/certification/queries/batch'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'

export const metadata: Metadata = { title: 'Claims submitted together' }

export default deskPage<{ batch: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.batch).data
    const batch = await found(asked ? await batchView(db(), actor, asked) : null)
    const files = `/api/claim-batches/${batch.batchId}`
    return (
      <>
        <Crumbs
          trail={[{ href: '/centre/claims', label: 'Claims' }, { label: `Batch ${batch.number}` }]}
        />
        <PageHead
          title={`Batch ${batch.number}`}
          actions={
            <>
              <a className="btn" href={`${files}/csv`} download>
                <Icon name="file-spreadsheet" size={16} />
                Spreadsheet (CSV)
              </a>
              <a className="btn primary" href={`${files}/sheet`} download>
                <Icon name="printer" size={16} />
                Claim sheet (PDF)
              </a>
            </>
          }
        >
          {batch.claims.length === 1 ? 'One claim' : `${batch.claims.length} claims`}, submitted{' '}
          <Time at={batch.madeAt} show="date and time" /> by {batch.madeBy}.
        </PageHead>
        <Table caption="Claims of this batch">
          <thead>
            <tr>
              <Column>Candidate</Column>
              <Column>Claimed</Column>
              <Column right>Credits</Column>
              <Column>Stands at</Column>
            </tr>
          </thead>
          <tbody>
            {batch.claims.map(({ id: claimId, number, kind, state, frozen }) => (
              <tr key={claimId}>
                <th scope="row" className="title">
                  <Link href={`/centre/claims/${claimId}`}>
                    {frozen.candidate.givenNames} {frozen.candidate.familyName}
                  </Link>
                  <span className="under num">
                    Claim {number}, {frozen.candidate.awardingBodyNumber}
                  </span>
                </th>
                <td>{claimKindWords[kind]}</td>
                <td className="r num">{frozen.credits}</td>
                <td>
                  <ClaimStanding state={state} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </>
    )
  },
  { className: 'screen-centre screen-claims' },
)
