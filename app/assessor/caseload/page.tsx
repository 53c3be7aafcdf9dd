import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { ProgressBar } from '@/components/ui/progress-rule'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import '@/app/styles/assessor.css'
import { db } from '@/lib/infra/db'
import { registrationStateWords } from '@/lib/registration/lifecycle'
import { caseloadView } from '@/lib/assessment/queries/caseload'

export const metadata: Metadata = { title: 'Caseload' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const now = new Date()
    const rows = await caseloadView(db(), actor)
    if (rows.length === 0) {
      return (
        <>
          <PageHead title="Caseload" />
          <EmptyState title="No candidates yet">
            Your centre’s administrator allocates candidates to you; they appear here then.
          </EmptyState>
        </>
      )
    }
    return (
      <>
        <PageHead title="Caseload">
          {rows.length === 1 ? '1 candidate' : `${rows.length} candidates`}, who waits longest
          first. <Link href="/assessor/shared-files">Files handed in under two names</Link>.{' '}
          <Link href="/phrases">Feedback phrases</Link>
        </PageHead>
        <Table caption="Your candidates" className="caseload">
          <thead>
            <tr>
              <Column>Candidate</Column>
              <Column right>Waiting</Column>
              <Column>Since</Column>
              <Column right className="wide">
                Under way
              </Column>
              <Column right className="wide">
                Signed off
              </Column>
              <Column>Criteria met</Column>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={`/assessor/candidates/${row.id}`}>{row.name}</Link>
                  <span className="under">
                    {row.qualification}
                    {row.employer && `, ${row.employer}`}
                    {row.state !== 'active' &&
                      `, ${registrationStateWords[row.state].toLowerCase()}`}
                  </span>
                </th>
                <td className="r num">{row.waiting || <span className="muted">none</span>}</td>
                <td>
                  {row.waitingSince && <Time at={row.waitingSince} show="waited" now={now} />}
                </td>
                <td className="r num wide">{row.underWay}</td>
                <td className="r num wide">{row.signedOff}</td>
                <td>
                  <span className="met num">
                    {row.met} of {row.criteria}
                  </span>
                  <ProgressBar
                    label={`Criteria met by ${row.name}`}
                    value={row.met}
                    max={row.criteria}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </>
    )
  },
  { className: 'screen-assessor' },
)
