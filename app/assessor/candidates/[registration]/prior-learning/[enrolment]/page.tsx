import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { formWordsIn } from '@/components/ui/form-words'
import { Crumbs } from '@/components/ui/navigation'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { UploadField } from '@/components/upload/upload-field'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { recordFormView } from '@/lib/assessment/queries/record-form'
import { priorLearningWording } from '@/lib/portfolio/model/accounts'
import { readRplUnit } from '@/lib/portfolio/queries/prior-learning'
import { record } from './actions'

export const metadata: Metadata = { title: 'Record prior learning' }

const unkept = ['signed'] as const

export default deskPage<{ registration: string; enrolment: string }>(
  'assessor',
  async ({ who, actor, params, found }) => {
    const now = new Date()
    const registrationId = id.safeParse(params.registration).data
    const enrolmentId = id.safeParse(params.enrolment).data
    const draftKey = `prior/${enrolmentId ?? ''}`
    const view = await found(
      registrationId ? await recordFormView(db(), actor, registrationId, draftKey) : null,
    )
    const enrolment = enrolmentId ? await readRplUnit(db(), actor.centreId, enrolmentId) : null
    const unit = await found(view.units.find(({ unitId }) => unitId === enrolment?.unitId) ?? null)
    const own = await found(enrolment?.registrationId === view.id ? enrolment : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${view.id}`, label: view.name },
            { label: 'Record prior learning' },
          ]}
        />
        <PageHead title={`Prior learning: ${unit.title}`}>
          A prior award or work of {view.name}, and why it serves each criterion of {unit.reference}
          .
        </PageHead>
        {!own.isRpl && (
          <Note>
            <p>
              This unit is not on record as recognition of prior learning. Record that first, on the
              candidate’s page.
            </p>
          </Note>
        )}
        <ActionForm action={record} id="prior">
          <input type="hidden" name="enrolmentId" value={own.id} />
          <TextField name="prior.title" label="The award, or the work" maxLength={200} />
          <TextField name="prior.body" label="Awarded by, or done for" maxLength={200} />
          <DateField
            name="prior.on"
            label="Date of the award, or of the end of the work"
            max={toIsoDate(now)}
          />
          <SelectField
            name="kind"
            label="Kind of evidence"
            empty="Choose"
            options={view.kinds.map(({ code, title }) => ({ value: code, label: title }))}
          />
          <TextAreaField
            name="account"
            label="How you established what was learnt"
            rows={6}
            maxLength={20_000}
          />
          <fieldset className="field">
            <legend>The certificate, or what shows the work</legend>
            <UploadField registrationId={view.id} most={env().MAX_UPLOAD_BYTES} />
          </fieldset>
          <Section
            id="mapping"
            title="Criterion by criterion"
            aside="Leave empty what it does not serve"
          >
            {unit.criteria.map(({ id: criterionId, number, text }) => (
              <TextAreaField
                key={criterionId}
                name={`mapping.${criterionId}`}
                label={`${number} ${text}`}
                optional
                rows={2}
                maxLength={4000}
              />
            ))}
          </Section>
          <FormDraft
            owner={who.person.id}
            draftKey={draftKey}
            except={unkept}
            saved={{
              saved: view.draft && {
                value: formWordsIn(view.draft.data),
                at: view.draft.updatedAt.toISOString(),
              },
              asOf: now.toISOString(),
            }}
          />
          <CheckField
            name="signed"
            label={priorLearningWording}
            hint={`${view.name} reads the record and signs it too; then it is handed in.`}
          />
          <SubmitButton icon="pen-line" pendingLabel="Signing">
            Sign the record
          </SubmitButton>
        </ActionForm>
      </>
    )
  },
  { className: 'screen-assessor' },
)
