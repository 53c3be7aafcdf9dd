import type { ReactNode } from 'react'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { DateField, SelectField, TextAreaField, type Choice } from '@/components/ui/text-fields'
import { longestAction, type ActionOwner } from '@/lib/planning/model/actions'

/** Something to be done, by one of the two, until a day. */
export function AddAction({
  registrationId,
  side,
  candidate,
  units,
  enrolmentId,
  today,
  add,
  draft,
}: {
  registrationId: string
  side: ActionOwner
  candidate: string
  units: readonly Choice[]
  enrolmentId?: string | undefined
  today: string
  add: FormAction
  /** Keeps what is typed. */
  draft?: ReactNode
}) {
  const own = side === 'candidate'
  return (
    <ActionForm action={add} id="add-action" resetWhenDone>
      <input type="hidden" name="registrationId" value={registrationId} />
      <TextAreaField name="text" label="What is to be done" rows={3} maxLength={longestAction} />
      <RadioField
        name="owner"
        legend="By whom"
        defaultValue="candidate"
        options={[
          { value: 'candidate', label: own ? 'Me' : candidate },
          { value: 'assessor', label: own ? 'My assessor' : 'Me, or whoever assesses it then' },
        ]}
      />
      <div className="pair">
        <DateField name="dueOn" label="Until" min={today} />
        <SelectField
          name="enrolmentId"
          label="Unit"
          optional
          empty="No unit in particular"
          options={units}
          {...(enrolmentId && { defaultValue: enrolmentId })}
        />
      </div>
      <div className="row">
        <SubmitButton look="primary" icon="plus" pendingLabel="Setting it">
          Set the action
        </SubmitButton>
        {draft}
      </div>
    </ActionForm>
  )
}
