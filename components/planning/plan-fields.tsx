'use client'

import { CriteriaPicker, type PickableUnit } from '@/components/assessment/criteria-picker'
import { CheckField, ChecksField, RadioField } from '@/components/ui/choice-fields'
import { DateField, TextAreaField, TextField, type Choice } from '@/components/ui/text-fields'
import {
  assessmentEntries,
  assessmentEntryHelp,
  assessmentEntryWords,
  proposalWording,
} from '@/lib/planning/model/plans'

export type PlanWords = {
  entry?: string
  what?: string
  criterionIds?: string[]
  methods?: string[]
  place?: string
  startsOn?: string
  startsAt?: string
  minutes?: string
  others?: string
}

/** What will be assessed, how, where and when, and the signature of whoever proposes it. */
export function PlanFields({
  units,
  kinds,
  today,
  value,
}: {
  units: PickableUnit[]
  kinds: readonly Choice[]
  today: string
  value: PlanWords
}) {
  return (
    <>
      <RadioField
        name="entry"
        legend="What is it"
        defaultValue={value.entry ?? 'visit'}
        options={assessmentEntries.map((entry) => ({
          value: entry,
          label: assessmentEntryWords[entry],
          hint: assessmentEntryHelp[entry],
        }))}
      />
      <div className="pair">
        <DateField name="startsOn" label="Day" min={today} defaultValue={value.startsOn} />
        <TextField name="startsAt" label="Time" type="time" defaultValue={value.startsAt} />
        <TextField
          name="minutes"
          label="Minutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={600}
          step={5}
          defaultValue={value.minutes ?? '60'}
        />
      </div>
      <TextField
        name="place"
        label="Where"
        hint="The place, or how you speak."
        maxLength={300}
        defaultValue={value.place}
      />
      <TextField
        name="others"
        label="Who else takes part"
        optional
        maxLength={300}
        defaultValue={value.others}
      />
      <TextAreaField
        name="what"
        label="What will be assessed"
        rows={4}
        maxLength={2000}
        defaultValue={value.what}
      />
      <CriteriaPicker units={units} words={{ criterionIds: value.criterionIds ?? [] }} />
      <ChecksField
        name="methods"
        legend="How"
        options={kinds}
        {...(value.methods && { defaultValue: value.methods })}
      />
      <CheckField name="signed" label={proposalWording} />
    </>
  )
}
