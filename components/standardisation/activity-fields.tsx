import { ActionRows } from '@/components/quality-assurance/action-rows'
import { RadioField } from '@/components/ui/choice-fields'
import { SubmitButton } from '@/components/ui/form'
import {
  DateField,
  SelectField,
  TextAreaField,
  TextField,
  type Choice,
} from '@/components/ui/text-fields'
import { activityKinds, activityKindWords } from '@/lib/standardisation/model/activities'

/** What is planned, with whom, for which day, and who does it. */
export function PlanFields({
  doers,
  assessors,
  candidates,
  own,
  today,
}: {
  doers: readonly Choice[]
  assessors: readonly Choice[]
  candidates: readonly Choice[]
  /** The reader's own seat. */
  own: string
  today: string
}) {
  return (
    <>
      <RadioField
        name="kind"
        legend="What"
        options={activityKinds.map((value) => ({ value, label: activityKindWords[value] }))}
      />
      <SelectField
        name="assessorSeatId"
        label="Which assessor"
        hint="For an observation."
        optional
        empty="Nobody"
        options={assessors}
      />
      <SelectField
        name="registrationId"
        label="Which candidate"
        hint="For an interview."
        optional
        empty="Nobody"
        options={candidates}
      />
      <TextAreaField
        name="about"
        label="What it is about"
        hint="For an observation, where and what; for a meeting, who comes and what is on the agenda."
        rows={3}
        maxLength={1000}
      />
      <DateField name="plannedOn" label="Planned for" min={today} />
      <SelectField name="seatId" label="Who does it" options={doers} defaultValue={own} />
      <SubmitButton pendingLabel="Planning">Plan it</SubmitButton>
    </>
  )
}

/** When it took place, who was there, what was found, what is to be done. */
export function RecordFields({
  staff,
  today,
  rows,
}: {
  staff: readonly Choice[]
  today: string
  rows: number
}) {
  return (
    <>
      <DateField name="heldOn" label="Took place on" max={today} />
      <TextField name="present" label="Who else was there" optional maxLength={500} />
      <TextAreaField
        name="findings"
        label="What was found"
        hint="What was good, what is to be looked at, and what was decided."
        rows={8}
        maxLength={10_000}
      />
      <ActionRows owners={staff} today={today} rows={rows} />
      <SubmitButton pendingLabel="Recording">Record it</SubmitButton>
    </>
  )
}
