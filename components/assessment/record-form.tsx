'use client'

import { useState } from 'react'
import { CheckField, RadioField } from '@/components/ui/choice-fields'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { many, one, wordsOf, type FormWords } from '@/components/ui/form-words'
import {
  DateField,
  SelectField,
  TextAreaField,
  TextField,
  type Choice,
} from '@/components/ui/text-fields'
import { useDraft } from '@/components/ui/use-draft'
import { Agenda } from './agenda'
import { AskedQuestions, type BankQuestion } from './asked-questions'
import { CriteriaPicker, type PickableUnit } from './criteria-picker'
import { DraftMark } from './draft-mark'
import { RecordFiles } from './record-files'
import { TimedNotes } from './timed-notes'
import './record-form.css'

const nothing: FormWords = {}
// Signatures are given at the end.
const unkept = ['signed']

/** An observation, a professional discussion or questioning, as the assessor writes it up. */
export function RecordForm({
  owner,
  registrationId,
  candidate,
  types,
  kinds,
  units,
  bank,
  wording,
  today,
  most,
  saved,
  record,
}: {
  owner: string
  registrationId: string
  candidate: string
  types: readonly Choice[]
  kinds: readonly Choice[]
  units: PickableUnit[]
  bank: BankQuestion[]
  wording: string
  today: string
  /** The largest file, in bytes. */
  most: number
  saved: ServerDraft<FormWords>
  record: FormAction
}) {
  const draftKey = `record/${registrationId}`
  const { draft, keeper } = useDraft(owner, draftKey, nothing, saved)
  // The fields keep their own text; they are made anew only when an older copy comes to light.
  const start = draft.state === 'untouched' || draft.state === 'saved' ? saved.saved?.value : null
  const words = start ?? draft.value
  const [own, setOwn] = useState<FormWords | null>(null)
  const [isFound, setFound] = useState(false)
  if (!isFound && draft.state !== 'untouched' && own === null && draft.value !== saved.saved?.value)
    setFound(true)
  const type = one(words, 'type') || types[0]?.value
  const criteria = units.flatMap((unit) => unit.criteria)
  const [agendaIds, setAgendaIds] = useState(() =>
    'title' in words || 'agendaIds' in words
      ? many(words, 'agendaIds')
      : criteria.flatMap(({ id, isBack }) => (isBack ? [id] : [])),
  )
  const agenda = criteria.filter(({ id }) => agendaIds.includes(id))
  return (
    <div
      className="record-form"
      onInput={(event) => {
        const target = event.target as HTMLElement
        const form = target instanceof HTMLFormElement ? target : target.closest('form')
        if (!form) return
        const typed = wordsOf(form, unkept)
        setOwn(typed)
        keeper.set(typed)
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
          defaultValue={one(words, 'title')}
        />
        <SelectField
          name="kind"
          label="Kind of evidence"
          empty="Choose"
          options={kinds}
          defaultValue={one(words, 'kind')}
        />
        <DateField
          name="heldOn"
          label="Date"
          max={today}
          defaultValue={one(words, 'heldOn') || today}
        />
        <TextField
          name="place"
          label="Place"
          hint="Where, and who else was there."
          maxLength={200}
          defaultValue={one(words, 'place')}
        />
        <TextAreaField
          name="account"
          label="What was seen, asked or said"
          rows={12}
          maxLength={20_000}
          defaultValue={one(words, 'account')}
          corner={<DraftMark draft={draft} />}
        />
        <div className="for-observation" key={`notes ${isFound}`}>
          <TimedNotes words={words} />
        </div>
        <div className="for-discussion">
          <Agenda units={units} chosen={agendaIds} onChange={setAgendaIds} />
        </div>
        <div className="for-questioning" key={`questions ${isFound}`}>
          <AskedQuestions units={units} bank={bank} words={words} />
        </div>
        <CriteriaPicker key={`criteria ${isFound}`} units={units} words={words} timed />
        <RecordFiles
          registrationId={registrationId}
          keptAs={`${owner} ${draftKey}`}
          most={most}
          marking={{ units, agenda, words }}
        />
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
