import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import type { PackPurpose } from '@/lib/packs/model/packs'

/** Asks for a pack of these portfolios: one button, nothing to fill in. */
export function AskForPack({
  action,
  registrationIds,
  purpose,
  label,
}: {
  action: FormAction
  registrationIds: readonly string[]
  purpose: PackPurpose
  label: string
}) {
  return (
    <ActionForm action={action} id="ask-for-pack">
      {registrationIds.map((id) => (
        <input key={id} type="hidden" name="registrationIds" value={id} />
      ))}
      <input type="hidden" name="purpose" value={purpose} />
      <SubmitButton icon="download" pendingLabel="Asking…">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
