import { CentreDocumentField } from '@/components/centre/document'
import { Button } from '@/components/ui/button'
import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { endAward, endCompetence, recordAward, recordCompetence } from '../actions'

type Units = readonly { reference: string; title: string }[]

export function AwardForm({ seatId, titles }: { seatId: string; titles: readonly string[] }) {
  return (
    <details className="ask">
      <summary>Record an award</summary>
      <ActionForm action={recordAward} id="record-award" resetWhenDone>
        <input type="hidden" name="seatId" value={seatId} />
        <SelectField
          name="title"
          label="Award"
          empty="Choose the award"
          options={titles.map((title) => ({ value: title, label: title }))}
        />
        <RadioField
          name="status"
          legend="They"
          defaultValue="held"
          options={[
            { value: 'held', label: 'hold it' },
            { value: 'workingTowards', label: 'are working towards it' },
          ]}
        />
        <DateField name="awardedOn" label="Awarded on" hint="Where it is held." optional />
        <TextField
          name="certificate"
          label="Certificate number"
          hint="Where it is held."
          optional
          maxLength={80}
        />
        <CentreDocumentField
          label="Certificate"
          hint="Where it is held. They and the administrators can read it, and the EQA of a visit whose candidates they serve."
        />
        <DateField
          name="targetOn"
          label="To be held by"
          hint="Only when it is worked towards."
          optional
        />
        <Button type="submit">Record the award</Button>
      </ActionForm>
    </details>
  )
}

export function EndAward({ award }: { award: { id: string; title: string } }) {
  return (
    <details className="ask">
      <summary>
        End it on the record<span className="sr">: {award.title}</span>
      </summary>
      <ActionForm action={endAward} id={`end-award-${award.id}`}>
        <input type="hidden" name="awardId" value={award.id} />
        <TextField
          name="reason"
          label="Why it ends"
          hint="Decisions keep what was held on their day."
          maxLength={500}
        />
        <SubmitButton look="danger" small>
          End the award
        </SubmitButton>
      </ActionForm>
    </details>
  )
}

export function UnitsForm({ seatId, units }: { seatId: string; units: Units }) {
  return (
    <details className="ask">
      <summary>Record more units</summary>
      <ActionForm action={recordCompetence} id="record-competence" resetWhenDone>
        <input type="hidden" name="seatId" value={seatId} />
        <ChecksField
          name="unitReferences"
          legend="Units they are occupationally competent in"
          options={units.map(({ reference, title }) => ({
            value: reference,
            label: `${reference} ${title}`,
          }))}
        />
        <Button type="submit">Record the units</Button>
      </ActionForm>
    </details>
  )
}

export function EndUnits({ seatId, units }: { seatId: string; units: Units }) {
  return (
    <details className="ask">
      <summary>End the competence in units</summary>
      <ActionForm action={endCompetence} id="end-competence" resetWhenDone>
        <input type="hidden" name="seatId" value={seatId} />
        <ChecksField
          name="unitReferences"
          legend="Units to end"
          options={units.map(({ reference, title }) => ({
            value: reference,
            label: `${reference} ${title}`,
          }))}
        />
        <TextField name="reason" label="Why it ends" maxLength={500} />
        <SubmitButton look="danger">End the competence</SubmitButton>
      </ActionForm>
    </details>
  )
}
