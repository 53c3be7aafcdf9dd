import type { ReactNode } from 'react'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { mayMoveConcern, type ConcernState } from '@/lib/concerns/lifecycle'
import { closings, closingWords } from '@/lib/concerns/model'

export type ConcernActions = Record<
  'note' | 'investigate' | 'passOn' | 'close' | 'reopen',
  FormAction
>

/** What may be done next, each folded until it is wanted. */
export function ConcernSteps({
  concern: { id, state },
  actions,
}: {
  concern: { id: string; state: ConcernState }
  actions: ConcernActions
}) {
  const form = (action: FormAction, name: string, submit: string, fields: ReactNode) => (
    <ActionForm action={action} id={`${name}-form`}>
      <input type="hidden" name="concernId" value={id} />
      {fields}
      <SubmitButton pendingLabel="Recording">{submit}</SubmitButton>
    </ActionForm>
  )
  const words = (label: string, hint?: string) => (
    <TextAreaField name="words" label={label} {...(hint && { hint })} rows={5} maxLength={5000} />
  )
  return (
    <Section id="next" title="What is done next">
      <Folded title="Note something">
        {form(actions.note, 'note', 'Keep the note', words('The note'))}
      </Folded>
      {mayMoveConcern('investigate', state) && (
        <Folded title="Look into it">
          {form(
            actions.investigate,
            'investigate',
            'Record that it is looked into',
            words('Who looks into it, and how', 'Somebody with no interest in what comes of it.'),
          )}
        </Folded>
      )}
      {mayMoveConcern('passOn', state) && (
        <Folded title="Pass it on to the awarding body">
          {form(
            actions.passOn,
            'pass-on',
            'Record that it was passed on',
            <>
              <TextField name="reference" label="The awarding body’s reference" maxLength={120} />
              {words('What was sent, and when')}
            </>,
          )}
        </Folded>
      )}
      {mayMoveConcern('find', state) && (
        <Folded title="Close it">
          {form(
            actions.close,
            'close',
            'Close the concern',
            <>
              <RadioField
                name="outcome"
                legend="What was found"
                options={closings.map((value) => ({ value, label: closingWords[value] }))}
              />
              <TextField
                name="reference"
                label="The awarding body’s reference"
                optional
                maxLength={120}
              />
              {words('What was found, and what follows from it')}
            </>,
          )}
        </Folded>
      )}
      {mayMoveConcern('reopen', state) && (
        <Folded title="Open it again">
          {form(
            actions.reopen,
            'reopen',
            'Open it again',
            words('Why it is looked into again', 'The claims it touches wait again.'),
          )}
        </Folded>
      )}
    </Section>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="own-note">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
