import { OneTimeLink } from '@/components/centre/one-time-link'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { DateField, TextField } from '@/components/ui/text-fields'

export type KeepActions = { extend: FormAction; renew: FormAction; end: FormAction }

/** Extends a visit, makes its EQA a new link, closes it. */
export function KeepVisit({
  visitId,
  eqa,
  joined,
  until,
  actions,
}: {
  visitId: string
  eqa: string
  joined: boolean
  until: string
  actions: KeepActions
}) {
  const hidden = <input type="hidden" name="visitId" value={visitId} />
  return (
    <>
      <ActionForm action={actions.extend} id="extend-visit">
        {hidden}
        <DateField name="closesOn" label="Extend it to" defaultValue={until} />
        <SubmitButton pendingLabel="Extending">Extend the visit</SubmitButton>
      </ActionForm>
      <details className="ask">
        <summary>Make {eqa} a new link…</summary>
        <ActionForm action={actions.renew} id="renew-link">
          {hidden}
          <p>
            {joined
              ? 'For a lost phone. The codes of the old one are void at once, and the visit is shut to it until a new one is set up by the link; the password stays.'
              : 'For a lost link. Earlier links still work until they are used or too old.'}
          </p>
          <SubmitButton look="danger" pendingLabel="Making it">
            Make a new link
          </SubmitButton>
          <OneTimeLink />
        </ActionForm>
      </details>
      <details className="ask">
        <summary>Close the visit…</summary>
        <ActionForm action={actions.end} id="close-visit">
          {hidden}
          <p>
            {eqa} is out at their next click. Findings and actions stay, and can be answered; a
            closed visit is not opened again.
          </p>
          <TextField name="note" label="Note" optional maxLength={1000} />
          <SubmitButton look="danger" pendingLabel="Closing">
            Close the visit now
          </SubmitButton>
        </ActionForm>
      </details>
    </>
  )
}
