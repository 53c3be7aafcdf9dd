'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/ui/field'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { useField } from '@/components/ui/form-context'
import type { FormAction } from '@/components/ui/form-state'
import { many, type FormWords } from '@/components/ui/form-words'
import { DateField, SelectField, TextField, type Choice } from '@/components/ui/text-fields'
import type { BankQuestion } from './asked-questions'
import type { PickableUnit } from './criteria-picker'
import { OwnQuestions } from './own-questions'
import './record-form.css'

/** Questions to be answered in writing: of the bank by unit, and one's own. */
export function SetQuestionsForm({
  registrationId,
  kinds,
  kind,
  units,
  bank,
  today,
  words,
  set,
  children,
}: {
  registrationId: string
  kinds: readonly Choice[]
  /** The kind that fits. */
  kind: string
  units: PickableUnit[]
  bank: BankQuestion[]
  today: string
  words: FormWords
  set: FormAction
  /** What keeps the draft. */
  children: ReactNode
}) {
  return (
    <ActionForm action={set} id="set">
      <input type="hidden" name="registrationId" value={registrationId} />
      <TextField
        name="title"
        label="Title"
        hint="As the answers will stand in the portfolio."
        maxLength={160}
      />
      <DateField name="dueOn" label="To be answered by" min={today} />
      <SelectField name="kind" label="Kind of evidence" options={kinds} defaultValue={kind} />
      <BankField units={units} bank={bank} chosen={many(words, 'bankIds')} />
      <OwnQuestions units={units} words={words} withAnswers={false} />
      {children}
      <SubmitButton icon="send" pendingLabel="Setting them">
        Set the questions
      </SubmitButton>
    </ActionForm>
  )
}

function BankField({
  units,
  bank,
  chosen,
}: {
  units: PickableUnit[]
  bank: BankQuestion[]
  chosen: string[]
}) {
  const field = useField('bankIds')
  const ticked = field.attempt > 0 ? [field.typed ?? []].flat() : chosen
  return (
    <FieldGroup id={field.id} legend="Questions of the bank" error={field.error}>
      {bank.length === 0 && <p className="muted">There are none for these units yet.</p>}
      {units.map(({ reference, title }) => {
        const own = bank.filter(({ unitReference }) => unitReference === reference)
        if (own.length === 0) return null
        return (
          <details
            className="pick"
            key={reference}
            open={own.some(({ id }) => ticked.includes(id))}
          >
            <summary>
              {reference} {title}
              <span className="muted">, {own.length}</span>
            </summary>
            {own.map(({ id, text, criteria }) => (
              <label className="check" key={id}>
                <input
                  type="checkbox"
                  name="bankIds"
                  value={id}
                  defaultChecked={ticked.includes(id)}
                />
                <span>
                  <b className="num">{criteria.join(', ')}</b> {text}
                </span>
              </label>
            ))}
          </details>
        )
      })}
    </FieldGroup>
  )
}
