import type { ReactNode } from 'react'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { DateField, TextAreaField } from '@/components/ui/text-fields'
import { PiecesField, type Piece } from '@/components/planning/pieces-field'
import { longestNote } from '@/lib/planning/model/actions'

type Which = { id: string; version: number }
type Props = { which: Which; move: FormAction; today: string }

function Hidden({ which: { id, version } }: { which: Which }) {
  return (
    <>
      <input type="hidden" name="actionId" value={id} />
      <input type="hidden" name="seen" value={version} />
    </>
  )
}

/** What was done, and the evidence it was done with. */
export function CompleteForm({
  which,
  move,
  pieces,
  draft,
}: Omit<Props, 'today'> & {
  pieces: readonly Piece[]
  draft: ReactNode
}) {
  return (
    <ActionForm action={move} id="complete">
      <Hidden which={which} />
      <TextAreaField name="note" label="What was done" rows={4} maxLength={longestNote} />
      <PiecesField title="With evidence" legend="Evidence it was done with" pieces={pieces} />
      <div className="row">
        <SubmitButton icon="check" pendingLabel="Keeping it">
          It is done
        </SubmitButton>
        {draft}
      </div>
    </ActionForm>
  )
}

/** Another day, no longer needed, or not done after all: each says why. */
export function OtherMoves({
  which,
  change,
  cancel,
  reopen,
  today,
}: {
  which: Which
  change: FormAction | null
  cancel: FormAction | null
  reopen: FormAction | null
  today: string
}) {
  return (
    <>
      {change && (
        <details>
          <summary>Give it another day</summary>
          <ActionForm action={change} id="change">
            <Hidden which={which} />
            <DateField name="dueOn" label="Until" min={today} />
            <TextAreaField name="note" label="Why" rows={2} maxLength={longestNote} />
            <SubmitButton look="quiet" pendingLabel="Moving it">
              Move the day
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {cancel && (
        <details>
          <summary>It is not needed any more</summary>
          <ActionForm action={cancel} id="cancel">
            <Hidden which={which} />
            <TextAreaField name="note" label="Why not" rows={2} maxLength={longestNote} />
            <SubmitButton look="quiet" pendingLabel="Cancelling">
              Cancel the action
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {reopen && (
        <details>
          <summary>Open it again</summary>
          <ActionForm action={reopen} id="reopen">
            <Hidden which={which} />
            <TextAreaField
              name="note"
              label="What is still to be done"
              rows={2}
              maxLength={longestNote}
            />
            <SubmitButton look="quiet" pendingLabel="Opening">
              Open the action again
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  )
}
