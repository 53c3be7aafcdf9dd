import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { samplesView, type SampleRow } from '@/lib/quality-assurance/queries/samples'

export const metadata: Metadata = { title: 'Samples' }

export default deskPage(
  'verifier',
  async ({ actor }) => {
    const rows = await samplesView(db(), actor)
    return (
      <>
        <PageHead title="Samples">
          Sign-offs that an IQA has taken to be looked at, those to conclude first.{' '}
          <Link href="/verifier/interim">Units under way</Link> ·{' '}
          <Link href="/verifier/shared-files">Files handed in under two names</Link> ·{' '}
          <Link href="/verifier/samples/questions">The centre’s own questions</Link> ·{' '}
          <Link href="/verifier/packs">Packs for a visit</Link>
          {actor.role === 'leadIqa' && (
            <>
              {' '}
              · <Link href="/verifier/visits">Visits of awarding bodies</Link>
            </>
          )}
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="No sample yet">
            Take a sign-off as a sample from the list of decisions.
          </EmptyState>
        ) : (
          <Table caption="Samples">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column className="wide">Candidate</Column>
                <Column className="wide">Assessor</Column>
                <Column className="wide">Taken by</Column>
                <Column className="wide">Why</Column>
                <Column>State</Column>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link href={`/verifier/samples/${row.id}`}>{row.title}</Link>
                    <span className="under num">{row.reference}</span>
                    <span className="under small">
                      {row.candidate}, by {row.assessor}
                    </span>
                  </th>
                  <td className="wide">{row.candidate}</td>
                  <td className="wide">{row.assessor}</td>
                  <td className="wide">
                    {row.mine ? 'You' : row.takenBy}
                    <span className="under">
                      <Time at={row.at} />
                    </span>
                  </td>
                  <td className="wide reason">{row.reason}</td>
                  <td>
                    <SampleStatus row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

function SampleStatus({ row }: { row: SampleRow }) {
  const open =
    row.openActions > 0
      ? `${row.openActions === 1 ? '1 action' : `${row.openActions} actions`} open${row.dueOn ? `, due ${formatDate(row.dueOn)}` : ''}`
      : null
  return (
    <>
      {row.releasedAt ? (
        <Status code="released" />
      ) : row.outcome === 'disagreed' ? (
        <Status code="returned" />
      ) : (
        <Status code="sampled">
          {row.outcome !== 'agreed'
            ? 'To conclude'
            : row.towards
              ? 'Agreed, to be countersigned'
              : 'Agreed, not released'}
        </Status>
      )}
      {open && <span className="under">{open}</span>}
    </>
  )
}
