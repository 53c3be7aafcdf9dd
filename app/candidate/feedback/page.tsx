import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { unitPath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Status, type StatusCode } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { candidateFeedback, type FeedbackRow } from '@/lib/portfolio/queries/candidate-feedback'

export const metadata: Metadata = { title: 'Feedback' }

const codes: Record<FeedbackRow['what'], StatusCode> = {
  met: 'met',
  notYetMet: 'not-yet',
  achieved: 'signed-off',
  referred: 'not-yet',
}

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, rows, isCut } = await found(
      await candidateFeedback(db(), actor, search['registration']),
    )
    const show = search['show'] === 'words' || search['show'] === 'units' ? search['show'] : 'all'
    const shown = rows.filter(
      (row) => show === 'all' || (show === 'units' ? row.criterion === null : row.words !== ''),
    )
    const here = (which: string) => `?registration=${own.registrationId}&show=${which}`
    return (
      <>
        <PageHead title="Feedback">
          What your assessors said of {own.specification.title}, the newest first.{' '}
          <Link href="/candidate/appeals">Your enquiries and appeals</Link>
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="No feedback yet">
            It shows here as soon as something you handed in has been judged.
          </EmptyState>
        ) : (
          <>
            <Segments
              label="Show"
              tabs={[
                { href: here('all'), label: 'All', current: show === 'all' },
                { href: here('words'), label: 'With a comment', current: show === 'words' },
                { href: here('units'), label: 'Whole units', current: show === 'units' },
              ]}
            />
            <ul className="lines feedback">
              {shown.map((row) => (
                <li key={row.id}>
                  <p className="row">
                    <Status code={codes[row.what]}>
                      {row.what === 'achieved'
                        ? 'Signed off, subject to quality assurance'
                        : row.what === 'referred'
                          ? 'More to do'
                          : undefined}
                    </Status>
                    <span className="sm muted">
                      {row.by}, <Time at={row.at} show="date and time" />
                    </span>
                  </p>
                  <h2>
                    <Link
                      href={`${unitPath(row.enrolmentId)}#${row.criterion ? `said-${row.criterion}` : 'past'}`}
                    >
                      {row.criterion ? (
                        <>
                          <span className="num">{row.criterion}</span> {row.text}
                        </>
                      ) : (
                        row.unit
                      )}
                    </Link>
                  </h2>
                  {row.criterion && <p className="sm muted">{row.unit}</p>}
                  {row.words && <p className="said">{row.words}</p>}
                </li>
              ))}
            </ul>
            {isCut && (
              <p className="hint">These are the newest 200. Each unit shows all of its own.</p>
            )}
          </>
        )}
      </>
    )
  },
  { className: 'screen-candidate' },
)
