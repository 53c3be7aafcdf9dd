import { ActionForm, SubmitButton } from '@/components/ui/form'
import { DateField, TextAreaField } from '@/components/ui/text-fields'
import { inDays } from '@/lib/kernel/dates'
import type { PlannedDecision } from '@/lib/quality-assurance/queries/plan'
import { add, takeOut } from '../../actions'

/** Adding a sign-off to the plan by hand, or taking one out: either with the reason. */
export function ChangePlan({
  decision,
  planId,
  isLead,
  now,
}: {
  decision: PlannedDecision
  planId: string
  isLead: boolean
  now: Date
}) {
  const { planned, open, decisionId } = decision
  if (!open) return null
  if (!planned) {
    return (
      <details className="pick">
        <summary>Add to the plan</summary>
        <ActionForm action={add} id={`add-${decisionId}`}>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="decisionId" value={decisionId} />
          <TextAreaField name="reason" label="Why this one too" rows={2} maxLength={1000} />
          <DateField name="dueOn" label="Looked at by" defaultValue={inDays(now, 28)} />
          <SubmitButton look="quiet" icon="plus" pendingLabel="Adding">
            Add it
          </SubmitButton>
        </ActionForm>
      </details>
    )
  }
  const isForced = planned.reasons.some(({ kind }) => kind === 'forced')
  if (planned.removed !== null || !isLead || isForced) return null
  return (
    <details className="pick">
      <summary>Take out of the plan</summary>
      <ActionForm action={takeOut} id={`out-${decisionId}`}>
        <input type="hidden" name="plannedId" value={planned.id} />
        <TextAreaField name="reason" label="Why not this one" rows={2} maxLength={1000} />
        <SubmitButton look="quiet" icon="minus" pendingLabel="Taking it out">
          Take it out
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
