import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import type { ActionEffect } from '@/lib/quality-assurance/model'

type Shown = {
  id: string
  text: string
  effect: ActionEffect
  owner: string
  /** Whose unit it is on, where the page itself does not say it. */
  about?: string
  dueOn: Date
  closed: { note: string; by: string; at: Date } | null
}

/** What is to be done after a sample; with `close`, each open one can be closed with what was done. */
export function ActionList({ actions, close }: { actions: Shown[]; close?: FormAction }) {
  if (actions.length === 0) return null
  return (
    <Section id="actions" title="Actions">
      <ul className="lines">
        {actions.map((action) => (
          <li key={action.id}>
            <p>
              <b>{action.text}</b>
            </p>
            <p className="sm muted">
              {action.about && `${action.about}. `}
              {action.owner}, due {formatDate(action.dueOn)}.{' '}
              {action.effect === 'unit'
                ? 'On the unit: it blocks the release.'
                : 'For the assessor’s development.'}
            </p>
            {action.closed ? (
              <p className="sm">
                Closed by {action.closed.by}, {formatDate(action.closed.at)}: {action.closed.note}
              </p>
            ) : !close ? (
              <p className="sm">Open</p>
            ) : (
              <details className="pick">
                <summary>Close it</summary>
                <ActionForm action={close} id={`close-${action.id}`}>
                  <input type="hidden" name="actionId" value={action.id} />
                  <TextField name="note" label="What was done" maxLength={2000} />
                  <SubmitButton small pendingLabel="Closing">
                    Close the action
                  </SubmitButton>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
