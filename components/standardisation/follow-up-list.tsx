import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'

export type ShownFollowUp = {
  id: string
  text: string
  owner: string
  dueOn: string
  /** Whether the reader may say that it is done. */
  mine: boolean
  /** What it came of, where that is not clear from the page. */
  after?: string
  done: { note: string; by: string; at: string } | null
}

/** What is to be done; whoever it was given to says when it is. */
export function FollowUpList({
  followUps,
  finish,
}: {
  followUps: readonly ShownFollowUp[]
  finish: FormAction
}) {
  return (
    <ul className="lines">
      {followUps.map(({ id, text, owner, dueOn, mine, after, done }) => (
        <li key={id}>
          <p>
            <b>{text}</b>
          </p>
          <p className="sm muted">
            {owner}, due {formatDate(new Date(dueOn))}.{after && ` ${after}`}
          </p>
          {done ? (
            <p className="sm">
              Done, says {done.by}, {formatDate(new Date(done.at))}: {done.note}
            </p>
          ) : (
            mine && (
              <details className="pick">
                <summary>Say that it is done</summary>
                <ActionForm action={finish} id={`finish-${id}`}>
                  <input type="hidden" name="followUpId" value={id} />
                  <TextField name="note" label="What was done" maxLength={2000} />
                  <SubmitButton small pendingLabel="Keeping">
                    Done
                  </SubmitButton>
                </ActionForm>
              </details>
            )
          )}
        </li>
      ))}
    </ul>
  )
}
