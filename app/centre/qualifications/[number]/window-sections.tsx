import { CentreDocumentField, DocumentLink } from '@/components/centre/document'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import type { ApprovalView } from '@/lib/registration/queries/approval'
import { extend, regulatorDates } from '../actions'

function LastDay({ view }: { view: ApprovalView }) {
  if (!view.lastDay) return <p>No last date is known: registration is open.</p>
  return (
    <p>
      The last registration date is{' '}
      <b>
        <Time at={new Date(view.lastDay)} />
      </b>
      ,{' '}
      {view.fromRegister
        ? 'the operational end in the regulator’s register.'
        : 'as the specification prints it. That is provisional: record what the regulator’s register says.'}
    </p>
  )
}

/** The dates in the regulator's register, as the centre read them there; the latest record stands. */
export function RegulatorSection({ view }: { view: ApprovalView }) {
  return (
    <Section id="regulator" title="The regulator’s dates">
      <LastDay view={view} />
      <ul className="lines" aria-label="The regulator’s dates, the latest record first">
        {view.dates.map((each, index) => (
          <li key={each.id}>
            {each.operationalEnd && (
              <>
                Operational end <Time at={each.operationalEnd} />
              </>
            )}
            {each.operationalEnd && each.certificationEnd && ', '}
            {each.certificationEnd && (
              <>
                certification end <Time at={each.certificationEnd} />
              </>
            )}
            <span className="under">
              {each.source}, recorded <Time at={each.recordedAt} />
              {index > 0 && '; superseded'}
            </span>
          </li>
        ))}
      </ul>
      <details className="ask">
        <summary>Record the regulator’s dates</summary>
        <ActionForm action={regulatorDates} id="regulator-form" resetWhenDone>
          <input type="hidden" name="approvalId" value={view.approval.id} />
          <DateField name="operationalEnd" label="Operational end" optional />
          <DateField name="certificationEnd" label="Certification end" optional />
          <TextField
            name="source"
            label="Source"
            hint="Where you read it, and when."
            maxLength={300}
          />
          <Button type="submit">Record the dates</Button>
        </ActionForm>
      </details>
    </Section>
  )
}

/** Later last dates, for everybody or for one candidate. */
export function ExtensionsSection({
  view,
  candidates,
}: {
  view: ApprovalView
  candidates: readonly { seatId: string; name: string; email: string }[]
}) {
  return (
    <Section id="extensions" title="Extensions" aside={String(view.extensions.length)}>
      {view.extensions.length === 0 && <p className="muted">None on record.</p>}
      <ul className="lines">
        {view.extensions.map((each) => (
          <li key={each.id}>
            <b>{each.name ?? 'Every candidate'}</b>, until <Time at={each.lastRegistrationOn} />
            <span className="under">
              {each.reference}
              {each.documentId && each.fileName && (
                <>
                  {' '}
                  <DocumentLink document={{ id: each.documentId, fileName: each.fileName }} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <details className="ask">
        <summary>Record an extension</summary>
        <ActionForm action={extend} id="extend" resetWhenDone>
          <input type="hidden" name="approvalId" value={view.approval.id} />
          <SelectField
            name="candidateSeatId"
            label="For"
            hint="Somebody new needs a candidate’s seat first: invite them under People."
            empty="Every candidate on this qualification"
            options={candidates.map(({ seatId, name, email }) => ({
              value: seatId,
              label: `${name}, ${email}`,
            }))}
          />
          <DateField name="lastRegistrationOn" label="May be registered until" />
          <TextField name="reference" label="The awarding body’s reference" maxLength={120} />
          <CentreDocumentField label="Its letter" needed />
          <Button type="submit">Record the extension</Button>
        </ActionForm>
      </details>
    </Section>
  )
}
