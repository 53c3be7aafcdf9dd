import { DocumentLink } from '@/components/centre/document'
import { Button } from '@/components/ui/button'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { TextAreaField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { adjustmentKinds, adjustmentWords } from '@/lib/registration/model/adjustments'
import type { AdjustmentLine } from '@/lib/registration/model/records'

/** What was asked for, and what was decided. */
export function AdjustmentText({ adjustment }: { adjustment: AdjustmentLine }) {
  const { kind, request, requestedBy, requestedAt, decision } = adjustment
  return (
    <>
      <b>{adjustmentWords[kind]}</b>: {request}
      <span className="under">
        Asked for by {requestedBy}, <Time at={new Date(requestedAt)} />.
      </span>
      {decision ? (
        <span className="under">
          {decision.outcome === 'granted' ? 'Granted' : 'Refused'} by {decision.decidedBy}, from{' '}
          <Time at={new Date(decision.fromOn)} />
          {decision.untilOn && (
            <>
              {' '}
              until <Time at={new Date(decision.untilOn)} />
            </>
          )}
          : {decision.reasons} {decision.reference && `Reference ${decision.reference}. `}
          {decision.document && <DocumentLink document={decision.document} />}
        </span>
      ) : (
        <span className="under">Not decided yet.</span>
      )}
    </>
  )
}

/** Asks for an adjustment: the candidate, their assessor or the administrator. */
export function RequestAdjustment({
  registrationId,
  action,
}: {
  registrationId: string
  action: FormAction
}) {
  return (
    <details className="ask">
      <summary>Ask for an adjustment</summary>
      <ActionForm action={action} id="request-adjustment" resetWhenDone>
        <input type="hidden" name="registrationId" value={registrationId} />
        <RadioField
          name="kind"
          legend="Which of the two"
          options={adjustmentKinds.map((kind) => ({
            value: kind,
            label: adjustmentWords[kind],
            hint:
              kind === 'reasonableAdjustment'
                ? 'Something done differently so that the candidate can show what they can do.'
                : 'For something that happened, such as an illness, at the time of an assessment.',
          }))}
        />
        <TextAreaField
          name="request"
          label="What is asked for"
          hint="Whoever plans with or assesses the candidate can read it. Say what is needed, not more of why than that takes."
          maxLength={2000}
        />
        <Button type="submit">Send the request</Button>
      </ActionForm>
    </details>
  )
}
