import { ActionRows } from '@/components/quality-assurance/action-rows'
import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, type Choice } from '@/components/ui/text-fields'
import { verdicts, verdictWords } from '@/lib/assessment/model'

type Criterion = { id: string; number: string; text: string; differs: boolean }

/** What came of the discussion: agreed verdicts, what was said, who took part, what is to be done. */
export function MinutesFields({
  criteria,
  staff,
  present,
  today,
  rows,
}: {
  criteria: readonly Criterion[]
  staff: readonly Choice[]
  /** Those who judged: ticked before anybody says who came. */
  present: readonly string[]
  today: string
  rows: number
}) {
  return (
    <>
      <Section id="discussion" title="The discussion">
        <DateField name="heldOn" label="Held on" max={today} />
        <ChecksField
          name="presentSeatIds"
          legend="Who took part"
          options={staff}
          defaultValue={present}
        />
        <TextAreaField
          name="text"
          label="Minutes"
          hint="What was said, and what everybody takes from it."
          rows={6}
          maxLength={10_000}
        />
      </Section>
      <Section id="agreed" title="What was agreed">
        {criteria.map(({ id, number, text, differs }) => (
          <div key={id} className="question">
            <RadioField
              name={`agreed.${id}`}
              legend={`${number} ${text}`}
              {...(differs && { hint: 'They differed.' })}
              options={verdicts.map((value) => ({ value, label: verdictWords[value] }))}
            />
            <TextAreaField
              name={`why.${id}`}
              label={`Why, for ${number}`}
              rows={2}
              maxLength={2000}
            />
          </div>
        ))}
      </Section>
      <Section id="actions" title="Actions" aside="None is needed">
        <ActionRows owners={staff} today={today} rows={rows} />
      </Section>
      <SubmitButton icon="pen-line" pendingLabel="Keeping">
        Keep the minutes
      </SubmitButton>
    </>
  )
}
