import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { FindingFields } from '@/components/quality-assurance/finding-fields'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { findingWords } from '@/lib/quality-assurance/model'
import { interimWording } from '@/lib/quality-assurance/model/interim'
import { interimView, type InterimView } from '@/lib/quality-assurance/queries/interim'
import { underWay } from '@/lib/quality-assurance/rules/interim'
import { look } from '../actions'

export const metadata: Metadata = { title: 'Interim sample' }

export default deskPage<{ enrolment: string }>(
  'verifier',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.enrolment).data
    const view = await found(asked ? await interimView(db(), actor, asked, new Date()) : null)
    const judged = view.stands.criteria.filter(({ judgement }) => judgement !== null)
    return (
      <>
        <Crumbs
          trail={[{ href: '/verifier/interim', label: 'Units under way' }, { label: view.title }]}
        />
        <PageHead
          title={view.title}
          actions={
            <LinkButton icon="search" href={`/verifier/portfolios/${view.registrationId}`}>
              Search the portfolio
            </LinkButton>
          }
        >
          {view.reference}, {view.candidate}
          {view.assessor && `, judged by ${view.assessor}`}.
        </PageHead>
        {view.looks.length > 0 && <Before view={view} />}
        {!underWay.includes(view.state) ? (
          <LockNotice title="Not under way.">What is signed off is taken as a sample.</LockNotice>
        ) : view.refusal ? (
          <LockNotice title="Not yours to quality-assure.">{view.refusal.message}</LockNotice>
        ) : judged.length === 0 ? (
          <LockNotice kind="waiting" title="Nothing of it is judged yet." />
        ) : (
          <ActionForm action={look} id="interim" className="parts" resetWhenDone>
            <input type="hidden" name="enrolmentId" value={view.enrolmentId} />
            <Section id="judged" title="What is judged so far" aside={`${judged.length} criteria`}>
              <ol className="crits">
                {judged.map((criterion) => (
                  <li className="crit" key={criterion.criterionId}>
                    <div className="what">
                      <span className="no num">{criterion.number}</span>
                      <p>{criterion.text}</p>
                      <Status code={criterion.judgement?.verdict === 'met' ? 'met' : 'not-yet'} />
                    </div>
                    {criterion.judgement?.comment && (
                      <p className="said">{criterion.judgement.comment}</p>
                    )}
                    <p className="sm muted">
                      On {criterion.references.length}{' '}
                      {criterion.references.length === 1 ? 'piece' : 'pieces'} of evidence
                      {criterion.references[0]?.claim && `: ${criterion.references[0].claim}`}
                    </p>
                    <FindingFields criterionId={criterion.criterionId} number={criterion.number} />
                  </li>
                ))}
              </ol>
            </Section>
            <Section id="say" title="What you say of it">
              <TextAreaField name="reason" label="Why this unit, now" rows={2} maxLength={1000} />
              <TextAreaField
                name="feedback"
                label="Feedback to the assessor"
                hint="They read it in this portfolio; the candidate does not."
                rows={4}
                maxLength={5000}
              />
              <CheckField name="signed" label={interimWording} />
              <SubmitButton icon="search-check" pendingLabel="Freezing what stands">
                Sign the interim sample
              </SubmitButton>
            </Section>
          </ActionForm>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

/** What was found of it before. */
function Before({ view }: { view: InterimView }) {
  const numbers = new Map(view.stands.criteria.map((each) => [each.criterionId, each.number]))
  return (
    <Section id="before" title="Looked at before">
      <Lines label="Interim samples">
        {view.looks.map(({ id: lookId, by, at, reason, feedback, findings }) => (
          <li key={lookId}>
            <b>{by}</b>, {formatDate(new Date(at))}: {reason}
            <p className="sm muted">
              {findings
                .map(
                  ({ criterionId, verdict, note }) =>
                    `${numbers.get(criterionId) ?? ''} ${findingWords[verdict].toLowerCase()}${note && ` (${note})`}`,
                )
                .join('; ')}
            </p>
            <p className="said">{feedback}</p>
          </li>
        ))}
      </Lines>
    </Section>
  )
}
