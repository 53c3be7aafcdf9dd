import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { SelectField, TextAreaField } from '@/components/ui/text-fields'
import { recordRpl } from './actions'

/** The assessor records that a unit is assessed on what was learnt before. */
export function RecordRpl({
  registrationId,
  units,
}: {
  registrationId: string
  units: readonly { enrolmentId: string; reference: string; title: string }[]
}) {
  return (
    <details className="ask">
      <summary>Record recognition of prior learning</summary>
      <ActionForm action={recordRpl} id="rpl" resetWhenDone>
        <p className="hint">
          The unit is still assessed against every criterion; claims carry a flag that says so.
        </p>
        <SelectField
          name="enrolmentId"
          label="Unit"
          empty="Choose the unit"
          options={units.map(({ enrolmentId, reference, title }) => ({
            value: enrolmentId,
            label: `${reference} ${title}`,
          }))}
        />
        <TextAreaField
          name="grounds"
          label="Grounds"
          hint="What was learnt before, and how it is shown."
          maxLength={2000}
        />
        <Button type="submit">Record it</Button>
      </ActionForm>
      <p className="hint">Once it is recorded, map the prior award or work to the criteria:</p>
      <ul className="lines">
        {units.map(({ enrolmentId, reference, title }) => (
          <li key={enrolmentId}>
            <Link href={`/assessor/candidates/${registrationId}/prior-learning/${enrolmentId}`}>
              {reference} {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
