import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { appealOutcomes, appealOutcomeWords } from '@/lib/appeals/model'

const referenceField = (
  <TextField name="reference" label="The awarding body’s reference" maxLength={120} />
)

/** Upheld or not, with reasons; by the centre, or as the awarding body said. */
export function AnswerForm({
  appealId,
  ofBody = false,
  answer,
}: {
  appealId: string
  /** It is the awarding body's answer that is recorded. */
  ofBody?: boolean
  answer: FormAction
}) {
  return (
    <Section id="answer" title={ofBody ? 'What the awarding body said' : 'Answer'}>
      <ActionForm action={answer} id="answer-it">
        <input type="hidden" name="appealId" value={appealId} />
        <RadioField
          name="outcome"
          legend={ofBody ? 'Its answer' : 'Your answer'}
          options={appealOutcomes.map((value) => ({ value, label: appealOutcomeWords[value] }))}
        />
        <RadioField
          name="returnTo"
          legend="If it is upheld, the unit goes back"
          options={[
            { value: 'assessor', label: 'to the assessor, who decides anew on the same evidence' },
            { value: 'candidate', label: 'to the candidate, who adds evidence' },
          ]}
        />
        {ofBody && referenceField}
        <TextAreaField
          name="words"
          label="The reasons"
          hint="The candidate reads them as they are."
          rows={6}
          maxLength={5000}
        />
        <SubmitButton pendingLabel="Recording">
          {ofBody ? 'Record the answer' : 'Give this answer'}
        </SubmitButton>
      </ActionForm>
    </Section>
  )
}

export function PassOnForm({ appealId, passOn }: { appealId: string; passOn: FormAction }) {
  return (
    <Section id="pass-on" title="Pass it on to the awarding body">
      <ActionForm action={passOn} id="pass-it-on">
        <input type="hidden" name="appealId" value={appealId} />
        {referenceField}
        <TextAreaField name="words" label="What was sent, and when" rows={3} maxLength={2000} />
        <SubmitButton pendingLabel="Recording">Record that it was passed on</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** What whoever asked may do: take it further, or withdraw it. */
export function AskerForms({
  appealId,
  mayTakeFurther,
  mayWithdraw,
  takeFurther,
  withdraw,
}: {
  appealId: string
  mayTakeFurther: boolean
  mayWithdraw: boolean
  takeFurther: FormAction
  withdraw: FormAction
}) {
  return (
    <>
      {mayTakeFurther && (
        <Section id="further" title="Appeal to the centre">
          <ActionForm action={takeFurther} id="take-further">
            <input type="hidden" name="appealId" value={appealId} />
            <TextAreaField
              name="words"
              label="Why the answer is not right"
              hint="Somebody who has not answered before looks at all of it."
              rows={5}
              maxLength={3000}
            />
            <SubmitButton icon="send" pendingLabel="Appealing">
              Appeal
            </SubmitButton>
          </ActionForm>
        </Section>
      )}
      {mayWithdraw && (
        <details className="pick">
          <summary>Withdraw it</summary>
          <ActionForm action={withdraw} id="withdraw">
            <input type="hidden" name="appealId" value={appealId} />
            <TextAreaField name="words" label="Why it is withdrawn" rows={2} maxLength={1000} />
            <SubmitButton look="danger" pendingLabel="Withdrawing">
              Withdraw it
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  )
}
