import { CheckField, RadioField } from '@/components/ui/choice-fields'
import { SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField, type Choice } from '@/components/ui/text-fields'
import { questions } from '@/lib/quality-assurance/model'
import { asks, type QuestionSet } from '@/lib/quality-assurance/rules/questions'
import { ActionRows } from './action-rows'

/** The three questions, feedback, actions and the conclusion, to be signed. */
export function ConcludeFields({
  assessor,
  wording,
  owners,
  today,
  actionRows,
  set,
}: {
  assessor: string
  wording: string
  owners: readonly Choice[]
  today: string
  actionRows: number
  /** The centre's own questions as they stand; null before any were written. */
  set: QuestionSet | null
}) {
  return (
    <>
      <Section id="questions" title="The three questions">
        {questions.map(({ code, text }) => (
          <YesOrNo key={code} name={`answers.${code}`} question={text} />
        ))}
      </Section>
      {asks(set) && (
        <Section id="own-questions" title="The centre’s own questions">
          <input type="hidden" name="setId" value={set.id} />
          {set.questions.map((question, index) => (
            <YesOrNo key={question} name={`own.${index}`} question={question} />
          ))}
        </Section>
      )}
      <Section id="feedback" title={`Feedback to ${assessor}`}>
        <TextAreaField
          name="feedback"
          label="What was good, and what to look at"
          hint={`${assessor} reads this; the candidate does not.`}
          rows={5}
          maxLength={5000}
        />
      </Section>
      <Section id="actions" title="Actions" aside="None is needed">
        <ActionRows owners={owners} today={today} rows={actionRows} effects />
      </Section>
      <Section id="end" title="Your conclusion">
        <RadioField
          name="conclusion"
          legend="What follows"
          options={[
            {
              value: 'agreed',
              label: 'Agree with the sign-off',
              hint: 'You release the unit on the next screen, once its actions are closed.',
            },
            {
              value: 'assessor',
              label: 'Disagree: return it to the assessor',
              hint: 'To decide again on the same evidence.',
            },
            {
              value: 'candidate',
              label: 'Disagree: return it to the candidate',
              hint: 'More evidence is needed.',
            },
          ]}
        />
        <CheckField name="signed" label={wording} />
        <SubmitButton icon="pen-line" pendingLabel="Signing">
          Sign the conclusion
        </SubmitButton>
      </Section>
    </>
  )
}

function YesOrNo({ name, question }: { name: string; question: string }) {
  return (
    <div className="question">
      <RadioField
        name={`${name}.yes`}
        legend={question}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <TextField
        name={`${name}.note`}
        label="Why"
        hint="Needed where the answer is no."
        optional
        maxLength={2000}
      />
    </div>
  )
}
