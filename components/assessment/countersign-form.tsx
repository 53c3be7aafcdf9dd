'use client'

import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { TextAreaField } from '@/components/ui/text-fields'

/** Two ways to end it, each with its own words to sign under. */
export function CountersignForm({
  decisionId,
  assessor,
  words,
  countersign,
}: {
  decisionId: string
  assessor: string
  words: { signed: string; returned: string }
  countersign: FormAction
}) {
  return (
    <>
      <ActionForm action={countersign} id="sign-it">
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="outcome" value="signed" />
        <TextAreaField
          name="comment"
          label={`A word to ${assessor}`}
          optional
          rows={3}
          maxLength={5000}
        />
        <CheckField name="signed" label={words.signed} />
        <SubmitButton icon="pen-line" pendingLabel="Signing">
          Countersign
        </SubmitButton>
      </ActionForm>
      <details className="pick">
        <summary>Return it instead</summary>
        <ActionForm action={countersign} id="return-it">
          <input type="hidden" name="decisionId" value={decisionId} />
          <input type="hidden" name="outcome" value="returned" />
          <TextAreaField
            name="comment"
            label="Why you return it"
            hint={`${assessor} reads this on the unit.`}
            rows={4}
            maxLength={5000}
          />
          <CheckField name="signed" label={words.returned} />
          <SubmitButton look="danger" icon="corner-up-left" pendingLabel="Returning">
            Return to {assessor}
          </SubmitButton>
        </ActionForm>
      </details>
    </>
  )
}
