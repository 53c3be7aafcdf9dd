import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { evidencePath, unitPath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Status, type StatusCode } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { placeAddress } from '@/lib/portfolio/model/searching'
import { db } from '@/lib/infra/db'
import { candidateFeedback, type FeedbackRow } from '@/lib/portfolio/queries/candidate-feedback'

export const metadata: Metadata = { title: 'Feedback' }

const codes: Record<Exclude<FeedbackRow['what'], 'advice'>, StatusCode> = {
  met: 'met',
  notYetMet: 'not-yet',
  achieved: 'signed-off',
  referred: 'not-yet',
}

const shows = ['all', 'words', 'units', 'advice'] as const

/** Feedback on a piece of evidence: advice, beside what was judged. */
function Advice({
  row,
  evidence,
}: {
  row: FeedbackRow
  evidence: NonNullable<FeedbackRow['evidence']>
}) {
  const { id, versionId, number, title, location, isDealtWith } = evidence
  const place = placeAddress(evidencePath(id), { version: versionId }, location)
  return (
    <li>
      <p className="row">
        <span className="st">
          <Icon name="message-square-text" size={16} />
          {isDealtWith ? 'Advice, dealt with' : 'Advice'}
        </span>
        <span className="sm muted">
          {row.by}, <Time at={row.at} show="date and time" />
        </span>
      </p>
      <h2>
        <Link href={`${place}#f-${row.id}`}>
          <span className="num">E{number}</span> {title}
        </Link>
      </h2>
      {location.kind !== 'whole' && <p className="sm muted">{locationWords(location)}</p>}
      <p className="said">{row.words}</p>
    </li>
  )
}

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, rows, isCut } = await found(
      await candidateFeedback(db(), actor, search['registration']),
    )
    const show = shows.find((each) => each === search['show']) ?? 'all'
    const shown = rows.filter(
      (row) =>
        show === 'all' ||
        (show === 'advice'
          ? row.evidence !== null
          : show === 'units'
            ? row.criterion === null && row.evidence === null
            : row.words !== ''),
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
                { href: here('advice'), label: 'Advice', current: show === 'advice' },
              ]}
            />
            <ul className="lines feedback">
              {shown.map((row) =>
                row.evidence ? (
                  <Advice key={row.id} row={row} evidence={row.evidence} />
                ) : (
                  <li key={row.id}>
                    <p className="row">
                      <Status code={codes[row.what === 'advice' ? 'notYetMet' : row.what]}>
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
                        href={`${unitPath(row.enrolmentId ?? '')}#${row.criterion ? `said-${row.criterion}` : 'past'}`}
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
                ),
              )}
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
