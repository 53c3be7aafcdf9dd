import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { enrolmentStateWords } from '@/lib/registration/lifecycle'
import { underWayView } from '@/lib/quality-assurance/queries/under-way'

export const metadata: Metadata = { title: 'Units under way' }

export default deskPage(
  'verifier',
  async ({ actor, search }) => {
    const reference = search['unit']?.slice(0, 20) ?? null
    const rows = await underWayView(db(), actor, reference)
    return (
      <>
        <PageHead title="Units under way">
          An interim sample looks at a unit before it is signed off: what the assessor has judged so
          far. It releases nothing.{' '}
          {reference ? (
            <Link href="/verifier/interim">All units</Link>
          ) : (
            <Link href="/verifier/plan">Plans</Link>
          )}
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="Nothing is judged yet">
            As soon as an assessor judges a criterion, the unit stands here.
          </EmptyState>
        ) : (
          <Table caption="Units under way">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column className="wide">Assessor</Column>
                <Column>State</Column>
                <Column right>Judged</Column>
                <Column className="wide">Last judged</Column>
                <Column right>Looked at</Column>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.enrolmentId}>
                  <th scope="row">
                    <Link href={`/verifier/interim/${row.enrolmentId}`}>{row.title}</Link>
                    <span className="under">
                      <span className="num">{row.reference}</span>, {row.candidate}
                    </span>
                  </th>
                  <td className="wide">{row.assessor}</td>
                  <td>{enrolmentStateWords[row.state]}</td>
                  <td className="r num">{row.judged}</td>
                  <td className="wide">
                    <Time at={row.lastJudgedAt} />
                  </td>
                  <td className="r num">
                    {row.looked}
                    {row.openActions > 0 && (
                      <span className="under">
                        {row.openActions === 1 ? '1 action' : `${row.openActions} actions`} open
                      </span>
                    )}
                    {row.planned && (
                      <span className="under">
                        planned by {formatDate(new Date(row.planned.dueOn))}
                      </span>
                    )}
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
