import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { ActionList } from '@/components/quality-assurance/action-list'
import { PageHead } from '@/components/layout/shell'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import {
  feedbackView,
  ownActions,
  type FeedbackRow,
} from '@/lib/quality-assurance/queries/feedback'
import { acknowledge, close } from './actions'

export const metadata: Metadata = { title: 'Feedback from quality assurance' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const rows = await feedbackView(db(), actor)
    const actions = await ownActions(db(), actor)
    return (
      <>
        <PageHead title="Feedback from quality assurance">
          What IQAs said of decisions of yours that they sampled, and what they ask you to do. Your
          candidates do not read it.
        </PageHead>
        <ActionList
          close={close}
          actions={actions.map(({ candidate, reference, closed, ...action }) => ({
            ...action,
            about: `${candidate}, ${reference}`,
            closed: closed && { ...closed, at: new Date(closed.at) },
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title="No feedback yet">
            Once an IQA has sampled a decision of yours, what they say of it is here.
          </EmptyState>
        ) : (
          <ul className="lines">
            {rows.map((row) => (
              <Feedback key={row.sampleId} row={row} />
            ))}
          </ul>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

function Feedback({ row }: { row: FeedbackRow }) {
  const { sampleId, enrolmentId, candidate, reference, title, outcome, returnedTo } = row
  return (
    <li id={`s-${sampleId}`}>
      <h2 className="outcome">
        <Link href={`/assessor/units/${enrolmentId}`}>
          {candidate}: {title}
        </Link>
      </h2>
      <p className="sm muted">
        {reference}. {row.by}, {formatDate(row.at)}:{' '}
        {outcome === 'agreed'
          ? 'agreed with your sign-off'
          : `returned the unit to the ${returnedTo}`}
        .
      </p>
      <p className="said pre">{row.feedback}</p>
      {row.acknowledgedAt ? (
        <>
          <p className="sm">You acknowledged it on {formatDate(row.acknowledgedAt)}.</p>
          {row.reply && <p className="said pre">{row.reply}</p>}
        </>
      ) : (
        <ActionForm action={acknowledge} id={`acknowledge-${sampleId}`}>
          <input type="hidden" name="sampleId" value={sampleId} />
          <TextAreaField name="reply" label="Your answer" optional rows={2} maxLength={2000} />
          <SubmitButton small icon="check" pendingLabel="Sending">
            I have read this
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}
