import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import { actionRowsIn } from '@/app/_web/typed-rows'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { RecordFields } from '@/components/standardisation/activity-fields'
import { FollowUpList } from '@/components/standardisation/follow-up-list'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDate, formatDateTime, toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { activityKindWords } from '@/lib/standardisation/model/activities'
import { activityView } from '@/lib/standardisation/queries/activities'
import { callOff, finish, record } from '../actions'

export const metadata: Metadata = { title: 'Observation or meeting' }

export default deskPage<{ activity: string }>(
  'verifier',
  async ({ actor, params, found }) => {
    const now = new Date()
    const activityId = id.safeParse(params.activity).data
    const view = await found(activityId ? await activityView(db(), actor, activityId) : null)
    const title = `${activityKindWords[view.kind]}${view.with ? `: ${view.with}` : ''}`
    const key = `activity/${view.id}`
    const saved = draftsOf(view.drafts, now)(key)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/verifier/activities', label: 'Observations and meetings' },
            { label: title },
          ]}
        />
        <PageHead title={title}>
          Planned by {view.plannedBy} for {formatDate(view.plannedOn)}; {view.doer} does it.
        </PageHead>
        <div className="stack">
          <p className="said pre">{view.about}</p>
          {view.record ? (
            <Section
              id="record"
              title={
                view.heldOn ? `Took place on ${formatDate(view.heldOn)}` : 'Called off, and why'
              }
              aside={`${view.record.by}, ${formatDateTime(new Date(view.record.at))}`}
            >
              {view.record.present && <p className="sm muted">Present: {view.record.present}.</p>}
              <p className="said pre">{view.record.findings}</p>
            </Section>
          ) : (
            <Section id="record" title="Record it">
              <ActionForm action={record} id="record-activity">
                <input type="hidden" name="activityId" value={view.id} />
                <RecordFields
                  staff={view.staff.map(({ seatId, name, role }) => ({
                    value: seatId,
                    label: `${name}, ${roleTitles[role].toLowerCase()}`,
                  }))}
                  today={toIsoDate(now)}
                  rows={actionRowsIn(saved.saved?.value)}
                />
                <FormDraft owner={actor.personId} draftKey={key} except={notKept} saved={saved} />
              </ActionForm>
              <details className="own-note">
                <summary>It does not take place</summary>
                <ActionForm action={callOff} id="call-off">
                  <input type="hidden" name="activityId" value={view.id} />
                  <TextField name="reason" label="Why" maxLength={1000} />
                  <SubmitButton look="quiet" pendingLabel="Calling off">
                    Call it off
                  </SubmitButton>
                </ActionForm>
              </details>
            </Section>
          )}
          {view.followUps.length > 0 && (
            <Section id="actions" title="Actions">
              <FollowUpList
                finish={finish}
                followUps={view.followUps.map((each) => ({ ...each, mine: true }))}
              />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['activityId'] as const
