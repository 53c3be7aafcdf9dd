import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'

/** The EQA's sign-off of a claim: their own, or `named` where the centre records it for them. */
export function SignOffForm({
  action,
  claimId,
  today,
  named = false,
}: {
  action: FormAction
  claimId: string
  today: string
  named?: boolean
}) {
  return (
    <ActionForm action={action} id="sign-off">
      <input type="hidden" name="claimId" value={claimId} />
      {named && <TextField name="signedOffBy" label="EQA" hint="Who signed it off." />}
      <TextField
        name="reference"
        label="Reference"
        hint="Of the report or letter that says so."
        optional={!named}
      />
      <DateField name="happenedOn" label="Signed off on" defaultValue={today} />
      <TextAreaField name="note" label="Note" optional rows={2} />
      <SubmitButton>{named ? 'Record the sign-off' : 'Sign the claim off'}</SubmitButton>
    </ActionForm>
  )
}
