'use client'

import type { ReactNode } from 'react'
import { CheckField, RadioField } from '@/components/ui/choice-fields'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import {
  DateField,
  SelectField,
  TextAreaField,
  TextField,
  type Choice,
} from '@/components/ui/text-fields'
import { CriteriaPicker, type PickableUnit } from './criteria-picker'
import { DraftMark } from './draft-mark'
import { useDraft } from '@/components/ui/use-draft'

export type RecordDraft = {
  type: string
  kind: string
  title: string
  heldOn: string
  place: string
  account: string
  criterionIds: string[]
}

export const emptyRecord: RecordDraft = {
  type: '',
  kind: '',
  title: '',
  heldOn: '',
  place: '',
  account: '',
  criterionIds: [],
}

const typedIn = (form: HTMLFormElement): RecordDraft => {
  const data = new FormData(form)
  const one = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    type: one('type'),
    kind: one('kind'),
    title: one('title'),
    heldOn: one('heldOn'),
    place: one('place'),
    account: one('account'),
    criterionIds: data.getAll('criterionIds').filter((id) => typeof id === 'string'),
  }
}

/** An observation, a professional discussion or questioning, as the assessor writes it up. */
export function RecordForm({
  owner,
  registrationId,
  candidate,
  types,
  kinds,
  units,
  wording,
  today,
  saved,
  record,
  children,
}: {
  owner: string
  registrationId: string
  candidate: string
  types: readonly Choice[]
  kinds: readonly Choice[]
  units: PickableUnit[]
  wording: string
  today: string
  saved: ServerDraft<RecordDraft>
  record: FormAction
  /** Where files are attached. */
  children?: ReactNode
}) {
  const { draft, keeper } = useDraft(owner, `record/${registrationId}`, emptyRecord, saved)
  // The fields keep their own text; they are made anew only when an older copy comes to light.
  const start = draft.state === 'untouched' || draft.state === 'saved' ? saved.saved?.value : null
  const value = start ?? draft.value
  const type = value.type || types[0]?.value
  return (
    <div
      onInput={(event) => {
        const form = (event.target as HTMLElement).closest('form')
        if (form) keeper.set(typedIn(form))
      }}
      onSubmitCapture={() => keeper.markSent()}
    >
      <ActionForm action={record} id="record">
        <input type="hidden" name="registrationId" value={registrationId} />
        <RadioField
          name="type"
          legend="What is it"
          options={types}
          {...(type && { defaultValue: type })}
        />
        <TextField
          name="title"
          label="Title"
          hint="As it will stand in the portfolio."
          maxLength={160}
          defaultValue={value.title}
        />
        <SelectField
          name="kind"
          label="Kind of evidence"
          empty="Choose"
          options={kinds}
          defaultValue={value.kind}
        />
        <DateField name="heldOn" label="Date" max={today} defaultValue={value.heldOn || today} />
        <TextField
          name="place"
          label="Place"
          hint="Where, and who else was there."
          maxLength={200}
          defaultValue={value.place}
        />
        <TextAreaField
          name="account"
          label="What was seen, asked or said"
          rows={12}
          maxLength={20_000}
          defaultValue={value.account}
          corner={<DraftMark draft={draft} />}
        />
        <CriteriaPicker units={units} chosen={value.criterionIds} />
        {children}
        <CheckField
          name="signed"
          label={wording}
          hint={`${candidate} reads the record and signs it too; then it is handed in.`}
        />
        <SubmitButton icon="pen-line" pendingLabel="Signing">
          Sign the record
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
