import { CheckField, RadioField } from '@/components/ui/choice-fields'
import { SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { verdicts, verdictWords } from '@/lib/assessment/model'
import { sheetWording } from '@/lib/standardisation/model/rounds'

type Criterion = { id: string; number: string; text: string }

/** Met or not yet, and why, for each criterion, on the whole set. */
export function SheetFields({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <>
      <Section
        id="verdicts"
        title="Your verdicts"
        aside={criteria.length === 1 ? '1 criterion' : `${criteria.length} criteria`}
      >
        {criteria.map(({ id, number, text }) => (
          <div key={id} className="question" id={`c-${number}`}>
            <RadioField
              name={`verdict.${id}`}
              legend={`${number} ${text}`}
              options={verdicts.map((value) => ({ value, label: verdictWords[value] }))}
            />
            <TextAreaField
              name={`reason.${id}`}
              label={`Why, for ${number}`}
              hint="Name the piece and the place that decides it, or what is missing."
              rows={2}
              maxLength={2000}
            />
          </div>
        ))}
      </Section>
      <Section id="hand-in" title="Hand in">
        <p>Once handed in your verdicts stay as they are. Until then only you see them.</p>
        <CheckField name="signed" label={sheetWording} />
        <SubmitButton icon="send" pendingLabel="Handing in">
          Hand in my verdicts
        </SubmitButton>
      </Section>
    </>
  )
}
