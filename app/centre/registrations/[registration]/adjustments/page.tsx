import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { AdjustmentText, RequestAdjustment } from '@/components/centre/adjustments'
import { CentreDocumentField } from '@/components/centre/document'
import { PageHead } from '@/components/layout/shell'
import { Button } from '@/components/ui/button'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { readRecords } from '@/lib/registration/queries/records'
import { registrationHead } from '@/lib/registration/queries/registration-head'
import { adjust, requestAdjustment } from '../../actions'

export const metadata: Metadata = { title: 'Adjustments' }

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const head = await found(asked ? await registrationHead(db(), actor, asked) : null)
    const { adjustments } = await found(await readRecords(db(), actor, head.id))
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: `/centre/registrations/${head.id}`, label: head.name },
            { label: 'Adjustments' },
          ]}
        />
        <PageHead title="Adjustments">
          The candidate and their assessors read them; an IQA sees only that one was granted.
        </PageHead>
        <div className="parts narrow">
          {adjustments.length === 0 && <p className="muted">None asked for.</p>}
          <ul className="lines">
            {adjustments.map((each) => (
              <li key={each.id}>
                <AdjustmentText adjustment={each} />
                {!each.decision && <Decide adjustmentId={each.id} />}
              </li>
            ))}
          </ul>
          <RequestAdjustment registrationId={head.id} action={requestAdjustment} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

function Decide({ adjustmentId }: { adjustmentId: string }) {
  return (
    <details className="ask">
      <summary>Decide it</summary>
      <ActionForm action={adjust} id={`decide-${adjustmentId}`}>
        <input type="hidden" name="adjustmentId" value={adjustmentId} />
        <RadioField
          name="outcome"
          legend="It is"
          options={[
            { value: 'granted', label: 'granted' },
            { value: 'refused', label: 'refused' },
          ]}
        />
        <TextAreaField name="reasons" label="Reasons" maxLength={2000} />
        <TextField
          name="reference"
          label="The awarding body’s reference"
          hint="Where it had to approve."
          maxLength={120}
          optional
        />
        <DateField name="fromOn" label="From" />
        <DateField name="untilOn" label="Until" optional />
        <CentreDocumentField label="Document" />
        <Button type="submit">Record the decision</Button>
      </ActionForm>
    </details>
  )
}
