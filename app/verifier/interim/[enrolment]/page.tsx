import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { actionRowsIn } from '@/app/_web/typed-rows'
import { FormDraft } from '@/components/portfolio/form-draft'
import { ActionList } from '@/components/quality-assurance/action-list'
import { ActionRows } from '@/components/quality-assurance/action-rows'
import { FindingFields } from '@/components/quality-assurance/finding-fields'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormWords } from '@/components/ui/form-words'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice, Note } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { findingWords } from '@/lib/quality-assurance/model'
import { interimWording } from '@/lib/quality-assurance/model/interim'
import { interimView, type InterimView } from '@/lib/quality-assurance/queries/interim'
import { underWay } from '@/lib/quality-assurance/rules/interim'
import { close, look } from '../actions'
import { PlanIt } from './plan-it'

export const metadata: Metadata = { title: 'Interim sample' }

export default deskPage<{ enrolment: string }>(
  'verifier',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.enrolment).data
    const now = new Date()
    const view = await found(asked ? await interimView(db(), actor, asked, now) : null)
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
        {view.planned && (
          <Note>
            <p>
              Planned to be looked at by {view.planned.iqa}, before{' '}
              {formatDate(new Date(view.planned.dueOn))}: {view.planned.reason}
            </p>
          </Note>
        )}
        {view.looks.length > 0 && <Before view={view} />}
        <ActionList
          close={close}
          actions={view.actions.map(({ dueOn, closed, ...action }) => ({
            ...action,
            dueOn: new Date(dueOn),
            closed: closed && { ...closed, at: new Date(closed.at) },
          }))}
        />
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
            </Section>
            <Section id="to-do" title="Actions" aside="None is needed">
              <ActionRows
                owners={view.owners.map(({ seatId, name, role }) => ({
                  value: seatId,
                  label: `${name}, ${roleTitles[role].toLowerCase()}`,
                }))}
                today={toIsoDate(now)}
                rows={actionRowsIn(view.draft?.data)}
                effects
              />
            </Section>
            <Section id="sign" title="Sign it">
              <CheckField name="signed" label={interimWording} />
              <SubmitButton icon="search-check" pendingLabel="Freezing what stands">
                Sign the interim sample
              </SubmitButton>
            </Section>
            <FormDraft
              owner={actor.personId}
              draftKey={`interim/${view.enrolmentId}`}
              except={notKept}
              saved={{
                saved: view.draft && {
                  value: view.draft.data as FormWords,
                  at: new Date(view.draft.updatedAt).toISOString(),
                },
                asOf: now.toISOString(),
              }}
            />
          </ActionForm>
        )}
        {underWay.includes(view.state) && judged.length > 0 && !view.planned && (
          <PlanIt enrolmentId={view.enrolmentId} today={toIsoDate(now)} />
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['signed'] as const

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
