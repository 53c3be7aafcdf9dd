import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { isWithCentre, mayMoveAppeal, type AppealState } from '@/lib/appeals/lifecycle'
import { appealOutcomes, appealOutcomeWords } from '@/lib/appeals/model'
import type { Refusal } from '@/lib/kernel/result'

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

/** The centre's own answer, from whoever took no part; to others, why it is not theirs to give. */
export function OwnAnswer({
  appeal: { id, state, whyNotAnswer },
  answer,
}: {
  appeal: { id: string; state: AppealState; whyNotAnswer: Refusal | null }
  answer: FormAction
}) {
  if (!isWithCentre(state)) return null
  return whyNotAnswer ? (
    <LockNotice title="Not yours to answer.">{whyNotAnswer.message}</LockNotice>
  ) : (
    <AnswerForm appealId={id} answer={answer} />
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
  appeal: { id: appealId, state },
  takeFurther,
  withdraw,
}: {
  appeal: { id: string; state: AppealState }
  takeFurther: FormAction
  withdraw: FormAction
}) {
  return (
    <>
      {mayMoveAppeal('takeFurther', state) && (
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
      {mayMoveAppeal('withdraw', state) && (
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
