import type { ReactNode } from 'react'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { mayMove } from '@/lib/kernel/lifecycle'
import { claimLifecycle } from '@/lib/certification/lifecycle'
import type { ClaimView } from '@/lib/certification/queries/claim'
import { toIsoDate } from '@/lib/kernel/dates'
import { reject, revoke, withdraw } from '../actions'

/** What may also happen to a claim, and seldom does. */
export function OtherMoves({ view }: { view: ClaimView }) {
  const { id, state, kind } = view
  const moves = [
    mayMove(claimLifecycle, 'reject', state) && (
      <Answer
        key="reject"
        id="reject-claim"
        action={reject}
        claimId={id}
        summary={
          state === 'awaitingEqa'
            ? 'The EQA does not sign it off'
            : 'The awarding body rejects the claim'
        }
        label="Why"
      >
        Record the rejection
      </Answer>
    ),
    mayMove(claimLifecycle, 'withdraw', state) && (
      <details key="withdraw" className="ask">
        <summary>Take the claim back</summary>
        <ActionForm action={withdraw} id="withdraw-claim">
          <input type="hidden" name="claimId" value={id} />
          <TextAreaField name="note" label="Why it is taken back" rows={2} />
          <SubmitButton look="danger">Take the claim back</SubmitButton>
        </ActionForm>
      </details>
    ),
    mayMove(claimLifecycle, 'revoke', state) && (
      <Answer
        key="revoke"
        id="revoke-claim"
        action={revoke}
        claimId={id}
        summary="The awarding body revokes what it certificated"
        label={
          kind === 'full'
            ? 'Why. Its certificates become void and the registration is opened again'
            : 'Why. Its certificates become void'
        }
      >
        Record the revocation
      </Answer>
    ),
  ].filter(Boolean)
  return moves.length > 0 ? (
    <Section id="other" title="Otherwise" className="narrow">
      {moves}
    </Section>
  ) : null
}

function Answer({
  id,
  action,
  claimId,
  summary,
  label,
  children,
}: {
  id: string
  action: FormAction
  claimId: string
  summary: string
  label: string
  children: ReactNode
}) {
  return (
    <details className="ask">
      <summary>{summary}</summary>
      <ActionForm action={action} id={id}>
        <input type="hidden" name="claimId" value={claimId} />
        <TextAreaField name="note" label={label} rows={3} />
        <TextField name="reference" label="Their reference" optional />
        <DateField name="happenedOn" label="On" defaultValue={toIsoDate(new Date())} />
        <SubmitButton look="danger">{children}</SubmitButton>
      </ActionForm>
    </details>
  )
}
