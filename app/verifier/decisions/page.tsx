import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { DecisionStatus } from '@/components/quality-assurance/decision-status'
import { PageHead } from '@/components/layout/shell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { releaseWayWords } from '@/lib/quality-assurance/model'
import { decisionsView, type DecisionRow } from '@/lib/quality-assurance/queries/decisions'

export const metadata: Metadata = { title: 'Decisions' }

export default deskPage(
  'verifier',
  async ({ actor, search }) => {
    const now = new Date()
    const rows = await decisionsView(db(), actor, now)
    const open = rows.filter((row) => row.open)
    const released = rows.filter(({ releasedAt }) => releasedAt !== null)
    const show = search['show']
    const shown = show === 'open' ? open : show === 'released' ? released : rows
    return (
      <>
        <PageHead title="Decisions">
          Sign-offs of the candidates you quality-assure, the newest first.{' '}
          {actor.role === 'leadIqa' && <Link href="/phrases">Feedback phrases</Link>}
        </PageHead>
        <Segments
          label="Show"
          className="picks"
          tabs={[
            { href: '/verifier/decisions', label: 'All', count: rows.length, current: !show },
            {
              href: '/verifier/decisions?show=open',
              label: 'Not looked at',
              count: open.length,
              current: show === 'open',
            },
            {
              href: '/verifier/decisions?show=released',
              label: 'Released',
              count: released.length,
              current: show === 'released',
            },
          ]}
        />
        {shown.length === 0 ? (
          <EmptyState title="No sign-off here">
            When an assessor signs a unit off, it appears here.
          </EmptyState>
        ) : (
          <Table caption="Sign-offs">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column className="wide">Candidate</Column>
                <Column className="wide">Assessor</Column>
                <Column className="wide">Signed off</Column>
                <Column>State</Column>
                <Column className="wide">For you</Column>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.decisionId}>
                  <th scope="row">
                    <Link href={`/verifier/decisions/${row.decisionId}`}>{row.title}</Link>
                    <span className="under num">{row.reference}</span>
                    <span className="under small">
                      {row.candidate}, by {row.assessor}
                      {row.conflict && row.open && '. Always sampled: declared conflict'}
                    </span>
                  </th>
                  <td className="wide">{row.candidate}</td>
                  <td className="wide">
                    {row.assessor}
                    {row.countersigner && (
                      <span className="under">countersigned by {row.countersigner}</span>
                    )}
                  </td>
                  <td className="wide">
                    <Time at={row.at} />
                  </td>
                  <td>
                    <DecisionStatus
                      state={row.state}
                      standing={row.standing}
                      sampled={row.sampleId !== null}
                      concluded={row.concluded}
                      released={row.releasedAt !== null}
                    />
                  </td>
                  <td className="wide reason">
                    <ForMe row={row} />
                    {row.conflict && row.open && <AlwaysSampled />}
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

/** A decision under a declared conflict of interest is never released unsampled by oversight. */
const AlwaysSampled = () => (
  <span className="under warn">
    <Icon name="triangle-alert" /> Always sampled: declared conflict
  </span>
)

/** What this IQA may do with it, or why nothing. */
function ForMe({ row }: { row: DecisionRow }) {
  if (row.sampleId) {
    return (
      <Link href={`/verifier/samples/${row.sampleId}`}>
        {row.concluded ? 'The sample' : `Sample of ${row.sampleTakenBy}`}
      </Link>
    )
  }
  if (row.state === 'awaitingCountersignature') {
    return <span className="hint">Once it is countersigned</span>
  }
  if (!row.open) {
    return <span className="muted">{row.releaseWay ? releaseWayWords[row.releaseWay] : ''}</span>
  }
  if (row.refusal) return <span className="hint">{row.refusal.message}</span>
  if (row.planned) {
    return (
      <>
        <Link href={`/verifier/decisions/${row.decisionId}`}>Sample it</Link>
        <span className="under">
          Planned for {row.planned.iqa}, by {formatDate(new Date(row.planned.dueOn))}
        </span>
      </>
    )
  }
  if (row.coveredBy) {
    return (
      <span className="muted">
        Not chosen by <Link href={`/verifier/plan/${row.coveredBy}`}>the plan</Link>
      </span>
    )
  }
  return <Link href={`/verifier/decisions/${row.decisionId}`}>Sample it</Link>
}
