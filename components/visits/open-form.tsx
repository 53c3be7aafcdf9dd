import { OneTimeLink } from '@/components/centre/one-time-link'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'

/** Opens a visit: whose, who comes, which work is looked at, from when until when. */
export function OpenVisitForm({
  open,
  bodies,
  days,
}: {
  open: FormAction
  bodies: readonly string[]
  days: { coversFrom: string; coversUntil: string; opensOn: string; closesOn: string }
}) {
  return (
    <ActionForm action={open} id="open-visit" resetWhenDone>
      <SelectField
        name="awardingBody"
        label="Awarding body"
        hint="The EQA sees the complete register of its candidates here, and nothing of another’s."
        options={bodies.map((body) => ({ value: body, label: body }))}
      />
      <TextField name="name" label="Name of the EQA" autoComplete="off" />
      <TextField name="email" type="email" label="Email of the EQA" autoComplete="off" />
      <div className="pair">
        <DateField name="coversFrom" label="Looks at work from" defaultValue={days.coversFrom} />
        <DateField name="coversUntil" label="Until" defaultValue={days.coversUntil} />
      </div>
      <div className="pair">
        <DateField name="opensOn" label="Open from" defaultValue={days.opensOn} />
        <DateField
          name="closesOn"
          label="Last day"
          hint="It can be extended."
          defaultValue={days.closesOn}
        />
      </div>
      <TextAreaField name="note" label="Note" optional rows={2} maxLength={1000} />
      <SubmitButton pendingLabel="Opening the visit">Open the visit</SubmitButton>
      <OneTimeLink />
    </ActionForm>
  )
}
