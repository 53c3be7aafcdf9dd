import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { DecisionStatus } from '@/components/quality-assurance/decision-status'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDay } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { countsAlone } from '@/lib/registration/rules/competence'
import { releaseWayWords, releaseWording } from '@/lib/quality-assurance/model'
import { decisionView } from '@/lib/quality-assurance/queries/decisions'
import { release, take } from './actions'

export const metadata: Metadata = { title: 'Sign-off' }

type View = NonNullable<Awaited<ReturnType<typeof decisionView>>>

export default deskPage<{ decision: string }>(
  'verifier',
  async ({ actor, params, found }) => {
    const now = new Date()
    const decisionId = id.safeParse(params.decision).data
    const view = await found(decisionId ? await decisionView(db(), actor, decisionId, now) : null)
    const why = whyNothing(view, now)
    const isLead = actor.role === 'leadIqa'
    return (
      <>
        <Crumbs
          trail={[{ href: '/verifier/decisions', label: 'Decisions' }, { label: view.title }]}
        />
        <PageHead
          title={view.title}
          actions={
            <LinkButton icon="message-square-text" href={`/messages/${view.enrolmentId}`}>
              Messages
            </LinkButton>
          }
        >
          {view.reference}, {view.candidate}. Signed off by {view.assessor},{' '}
          <Time at={view.at} show="day" now={now} />
          {view.countersigner && `, countersigned by ${view.countersigner}`}.
        </PageHead>
        <div className="two">
          <Section id="said" title="What the assessor wrote">
            <p>
              <DecisionStatus
                state={view.state}
                standing={view.standing}
                sampled={view.sampleId !== null}
                concluded={view.concluded}
                released={view.releasedAt !== null}
              />{' '}
              {view.criteria} criteria, decision {view.number}
            </p>
            <p className="said">{view.feedback}</p>
            <p className="sm muted">Signed under these words: “{view.wording}”</p>
          </Section>
          {why ?? (
            <div className="stack">
              <Section id="sample" title="Take it as a sample">
                <p className="sm muted">
                  What {view.assessor} saw is frozen as it stood at the decision: evidence,
                  cross-references, judgements.
                </p>
                {view.planned && (
                  <Note icon="calendar">
                    <p>
                      <Link href={`/verifier/plan/${view.planned.planId}`}>
                        Sampling plan {view.planned.plan}
                      </Link>{' '}
                      has chosen it for {view.planned.iqa}, to be looked at by{' '}
                      {formatDay(new Date(view.planned.dueOn), now)}. {view.why}
                    </p>
                  </Note>
                )}
                {view.conflict && (
                  <Note icon="triangle-alert">
                    Always sampled: a declared conflict of interest. {view.conflict}
                  </Note>
                )}
                <ActionForm action={take} id="take">
                  <input type="hidden" name="decisionId" value={view.decisionId} />
                  <TextAreaField
                    name="reason"
                    label="Why this one"
                    defaultValue={
                      view.why ??
                      (view.conflict ? `A declared conflict of interest. ${view.conflict}` : '')
                    }
                    hint="An auditor reads this: first decision of a new assessor, a new method, chosen at random."
                    rows={3}
                    maxLength={1000}
                  />
                  <SubmitButton icon="search-check" pendingLabel="Freezing what was seen">
                    Take it as a sample
                  </SubmitButton>
                </ActionForm>
              </Section>
              {view.coveredBy && !view.planned && (
                <p className="hint">
                  Not chosen by the plan:{' '}
                  <Link href={`/verifier/plan/${view.coveredBy}/release`}>
                    released under the plan
                  </Link>{' '}
                  once what it planned is fulfilled.
                </p>
              )}
              {isLead && countsAlone(view.competence) && !view.conflict && !view.coveredBy && (
                <details className="pick">
                  <summary>Release it without a sample</summary>
                  {view.openActions > 0 ? (
                    <p className="hint">An action on {view.reference} must be closed first.</p>
                  ) : (
                    <ActionForm action={release} id="release">
                      <input type="hidden" name="enrolmentId" value={view.enrolmentId} />
                      <TextAreaField
                        name="reason"
                        label="Why without a sample"
                        hint="Kept with the release and read by the external quality assurer."
                        rows={3}
                        maxLength={1000}
                      />
                      <CheckField name="signed" label={releaseWording} />
                      <SubmitButton look="danger" icon="stamp" pendingLabel="Releasing">
                        Release without a sample
                      </SubmitButton>
                    </ActionForm>
                  )}
                </details>
              )}
              {!isLead && !view.coveredBy && (
                <p className="hint">
                  Releasing without a sample is the lead IQA’s: you release what you have sampled.
                </p>
              )}
            </div>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

/** Why there is nothing for this IQA to do with it: who has it, since when, what would open it. */
function whyNothing(view: View, now: Date) {
  if (view.sampleId) {
    return (
      <Section id="sample" title="Taken as a sample">
        <p>
          By {view.sampleTakenBy}
          {view.sampleAt && `, ${formatDay(view.sampleAt, now)}`}.
        </p>
        <LinkButton href={`/verifier/samples/${view.sampleId}`}>Open the sample</LinkButton>
      </Section>
    )
  }
  if (view.releasedAt) {
    return (
      <LockNotice
        title={view.releaseWay ? `Released. ${releaseWayWords[view.releaseWay]}.` : 'Released.'}
      >
        {formatDay(view.releasedAt, now)}. {view.releaseReason}
      </LockNotice>
    )
  }
  if (!view.standing) {
    return (
      <LockNotice title="A later decision has taken its place.">
        Only the standing decision is sampled or released.
      </LockNotice>
    )
  }
  if (view.state === 'awaitingCountersignature') {
    return (
      <LockNotice
        kind="waiting"
        title={`Signed by ${view.assessor}, who is working towards.`}
        opens="It can be sampled once somebody qualified and competent in the unit has countersigned."
      >
        Waiting since {formatDay(view.at, now)}.
      </LockNotice>
    )
  }
  if (view.refusal) {
    return <LockNotice title="Not yours to quality-assure.">{view.refusal.message}</LockNotice>
  }
  return view.state === 'achieved' ? null : (
    <LockNotice title="This sign-off does not stand at present." />
  )
}
