import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { EmptyState } from '@/components/ui/notices'
import { TextAreaField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'

type Decision = {
  decisionId: string
  reference: string
  title: string
  outcome: 'achieved' | 'referred'
  by: string
  at: Date
}

/** Which decision, and what is thought to be wrong with it. */
export function AskForm({
  decisions,
  chosen,
  within,
  ask,
}: {
  decisions: readonly Decision[]
  chosen: string | undefined
  /** In how many days the centre answers. */
  within: number
  ask: FormAction
}) {
  if (decisions.length === 0) {
    return (
      <EmptyState title="There is no decision to ask about">
        One can ask once about each decision, while it stands and the unit is not released.
      </EmptyState>
    )
  }
  return (
    <ActionForm action={ask} id="ask">
      <RadioField
        name="decisionId"
        legend="Which decision"
        {...(chosen && { defaultValue: chosen })}
        options={decisions.map(({ decisionId, title, reference, outcome, by, at }) => ({
          value: decisionId,
          label: `${title} (${reference})`,
          hint: `${outcome === 'achieved' ? 'Signed off' : 'Not yet: more to do'}, ${by}, ${formatDate(at)}`,
        }))}
      />
      <TextAreaField
        name="words"
        label="What you think is wrong, and what you would like to happen"
        hint={`Somebody who took no part in the decision answers within ${within} days. Your assessor sees what was asked and answered.`}
        rows={6}
        maxLength={3000}
      />
      <SubmitButton icon="send" pendingLabel="Asking">
        Ask about this decision
      </SubmitButton>
    </ActionForm>
  )
}
