import { Button } from '@/components/ui/button'
import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { roleTitles, type Role } from '@/lib/kernel/actor'
import { concernKindHelp, concernKinds, concernKindWords } from '@/lib/concerns/model'

type Registration = {
  id: string
  candidate: string
  qualification: string
  number: string | null
  isChosen: boolean
}
type Staff = { seatId: string; name: string; role: Role }

/** First whom it touches, found by name or number; then what is said to have happened. */
export function RecordForm({
  registrations,
  staff,
  find,
  record,
}: {
  registrations: readonly Registration[]
  staff: readonly Staff[]
  /** What was looked for. */
  find: string
  record: FormAction
}) {
  const chosen = registrations.filter(({ isChosen }) => isChosen)
  return (
    <>
      <Section id="find" title="Whose claims must wait">
        <form role="search" className="row" action="">
          {chosen.map(({ id }) => (
            <input key={id} type="hidden" name="registration" value={id} />
          ))}
          <TextField
            name="find"
            type="search"
            label="Find candidates by name or number"
            defaultValue={find}
            maxLength={100}
          />
          <Button type="submit">Find</Button>
        </form>
        {find && registrations.length === chosen.length && (
          <p className="hint">Nobody else is called or numbered so.</p>
        )}
      </Section>
      <ActionForm action={record} id="record-concern">
        {registrations.length > 0 && (
          <ChecksField
            name="registrationIds"
            legend="Registrations it touches"
            hint="Their claims wait until it is closed."
            defaultValue={chosen.map(({ id }) => id)}
            options={registrations.map(({ id, candidate, qualification, number }) => ({
              value: id,
              label: candidate,
              hint: [qualification, number].filter(Boolean).join(', '),
            }))}
          />
        )}
        <RadioField
          name="kind"
          legend="What kind of concern"
          options={concernKinds.map((value) => ({
            value,
            label: concernKindWords[value],
            hint: concernKindHelp[value],
          }))}
        />
        <SelectField
          name="aboutSeatId"
          label="Whom of the staff it is about"
          hint="They do not see it and do not deal with it."
          optional
          empty="Nobody in particular"
          options={staff.map(({ seatId, name, role }) => ({
            value: seatId,
            label: `${name}, ${roleTitles[role]}`,
          }))}
        />
        <DateField name="raisedOn" label="Raised on" />
        <TextField name="raisedBy" label="Who raised it" maxLength={200} />
        <TextAreaField
          name="words"
          label="What is said to have happened"
          hint="Administrators and the lead IQA read it, and nobody whom it is about."
          rows={7}
          maxLength={5000}
        />
        <SubmitButton pendingLabel="Recording">Record the concern</SubmitButton>
      </ActionForm>
    </>
  )
}
