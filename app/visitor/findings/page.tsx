import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { draftsOf } from '@/app/_web/drafts-of'
import { FormDraft } from '@/components/portfolio/form-draft'
import { PageHead } from '@/components/layout/shell'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField } from '@/components/ui/text-fields'
import { VisitActions, VisitFindings } from '@/components/visits/left'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { visitFindingKinds, visitFindingWords } from '@/lib/visits/model'
import { visitorFindings } from '@/lib/visits/queries/desk'
import { ask, find } from '../actions'

export const metadata: Metadata = { title: 'Findings and actions' }

export default deskPage(
  'visitor',
  async ({ actor, search, found }) => {
    const view = await found(await visitorFindings(db(), actor))
    const savedOf = draftsOf(view.drafts, new Date())
    const about = view.sample.find(
      ({ registrationId }) => registrationId === search['registration'],
    )
    return (
      <>
        <PageHead title="Findings and actions">
          What you leave with the centre. It reads this at once and answers the actions; neither is
          changed afterwards.
        </PageHead>
        <div className="parts narrow">
          <Section id="findings" title="Findings" aside={String(view.findingLines.length)}>
            <VisitFindings findings={view.findingLines} />
          </Section>
          <Section id="find" title="Leave a finding">
            <ActionForm action={find} id="leave-finding" resetWhenDone>
              <RadioField
                name="kind"
                legend="It is"
                options={visitFindingKinds.map((kind) => ({
                  value: kind,
                  label: visitFindingWords[kind],
                }))}
              />
              <SelectField
                name="registrationId"
                label="About"
                empty="The centre as a whole"
                defaultValue={about?.registrationId ?? ''}
                options={view.sample.map(({ registrationId, name, number }) => ({
                  value: registrationId,
                  label: number ? `${name}, ${number}` : name,
                }))}
              />
              <TextAreaField name="text" label="What you found" rows={4} maxLength={4000} />
              <SubmitButton pendingLabel="Leaving it">Leave the finding</SubmitButton>
              <FormDraft
                owner={actor.personId}
                draftKey={`visit/${view.id}/finding`}
                saved={savedOf(`visit/${view.id}/finding`)}
              />
            </ActionForm>
          </Section>
          <Section id="actions" title="Actions" aside={String(view.actions.length)}>
            <VisitActions actions={view.actions} />
          </Section>
          <Section id="ask" title="Ask for an action">
            <ActionForm action={ask} id="ask-action" resetWhenDone>
              <TextAreaField name="text" label="What is to be done" rows={3} maxLength={2000} />
              <SelectField
                name="ownerSeatId"
                label="Who answers for it"
                empty="Choose somebody of the centre"
                options={view.owners.map(({ seatId, name, role }) => ({
                  value: seatId,
                  label: `${name}, ${roleTitles[role].toLowerCase()}`,
                }))}
              />
              <DateField name="dueOn" label="By" />
              <SubmitButton pendingLabel="Asking">Ask the centre</SubmitButton>
              <FormDraft
                owner={actor.personId}
                draftKey={`visit/${view.id}/action`}
                saved={savedOf(`visit/${view.id}/action`)}
              />
            </ActionForm>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)
