import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Lines } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { roleTitles, type Role } from '@/lib/kernel/actor'
import { formatDate } from '@/lib/kernel/dates'
import { visitFindingWords, type VisitFindingKind } from '@/lib/visits/model'

type Finding = {
  id: string
  kind: VisitFindingKind
  text: string
  at: string
  candidate: string | null
}

/** What the EQA found, in their words. */
export function VisitFindings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="muted">No finding yet.</p>
  return (
    <Lines label="Findings">
      {findings.map(({ id, kind, text, at, candidate }) => (
        <li key={id}>
          <p>
            <b>{visitFindingWords[kind]}</b>
            {candidate && `, in the portfolio of ${candidate}`}
          </p>
          <p className="said">{text}</p>
          <p className="sm muted">{formatDate(new Date(at))}</p>
        </li>
      ))}
    </Lines>
  )
}

type Asked = {
  id: string
  text: string
  owner: string
  ownerRole: Role
  dueOn: string
  closed: { note: string; by: string; at: string } | null
}

/** What the EQA asks of the centre; with `close`, each open one can be answered. */
export function VisitActions({
  actions,
  close,
}: {
  actions: readonly Asked[]
  close?: FormAction
}) {
  if (actions.length === 0) return <p className="muted">No action yet.</p>
  return (
    <Lines label="Actions">
      {actions.map(({ id, text, owner, ownerRole, dueOn, closed }) => (
        <li key={id}>
          <p>
            <b>{text}</b>
          </p>
          <p className="sm muted">
            {owner}, {roleTitles[ownerRole].toLowerCase()}, due {formatDate(new Date(dueOn))}
          </p>
          {closed ? (
            <p className="sm">
              Closed by {closed.by}, {formatDate(new Date(closed.at))}: {closed.note}
            </p>
          ) : close ? (
            <details className="ask">
              <summary>
                Close it<span className="sr">: {text}</span>
              </summary>
              <ActionForm action={close} id={`close-${id}`}>
                <input type="hidden" name="actionId" value={id} />
                <TextField
                  name="note"
                  label="What was done"
                  hint="The EQA reads it."
                  maxLength={2000}
                />
                <SubmitButton small pendingLabel="Closing">
                  Close the action
                </SubmitButton>
              </ActionForm>
            </details>
          ) : (
            <p className="sm">Open</p>
          )}
        </li>
      ))}
    </Lines>
  )
}
