'use client'

import { startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldShell } from '@/components/ui/field'
import type { ActionState } from '@/components/ui/form-state'
import type { Preview } from '@/lib/specification/rules/previewing'
import type { Remark } from '@/lib/specification/model'
import { DifferencesList } from './differences-list'

export type LoadState = ActionState & { faults?: Remark[]; preview?: Preview; text?: string }

type LoadAction = (previous: LoadState, form: FormData) => Promise<LoadState>

/** Chooses a qualification's file, shows what is in it, and publishes just what was shown. */
export function LoadQualification({ action }: { action: LoadAction }) {
  const [state, send, pending] = useActionState(action, { ok: null, attempt: 0 })
  const error = state.refusal?.fields?.['file']
  return (
    <div className="stack">
      <form
        action={send}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          if (!pending) startTransition(() => send(data))
        }}
      >
        <ErrorSummary state={state} prefix="load" />
        <FieldShell
          id="load-file"
          label="Qualification’s file"
          hint="JSON, as another installation exports it. It is checked and shown before anything is published."
          error={error}
        >
          <input
            className="in"
            type="file"
            id="load-file"
            name="file"
            accept=".json,application/json"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'load-file-hint load-file-error' : 'load-file-hint'}
          />
        </FieldShell>
        <Button type="submit" look={state.preview ? 'quiet' : 'primary'}>
          {pending ? 'Checking' : 'Check the file'}
        </Button>
      </form>
      {state.faults && state.faults.length > 0 && <Remarks title="Faults" remarks={state.faults} />}
      {state.preview && (
        <form action={send} className="form" id="publish">
          <input type="hidden" name="do" value="publish" />
          <input type="hidden" name="text" value={state.text} />
          <Shown preview={state.preview} />
          <Button type="submit" look="primary" aria-busy={pending || undefined}>
            {pending ? 'Publishing' : `Publish edition ${state.preview.edition} for this centre`}
          </Button>
          <p className="hint">What is published never changes. Only this centre sees it.</p>
        </form>
      )}
    </div>
  )
}

function Remarks({ title, remarks }: { title: string; remarks: Remark[] }) {
  return (
    <section className="sec" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        <span className="aside num">{remarks.length}</span>
      </div>
      <ul className="lines">
        {remarks.slice(0, 200).map(({ place, message }, index) => (
          <li key={index}>
            <b className="break-words">{place}</b>
            <span className="under">{message}</span>
          </li>
        ))}
      </ul>
      {remarks.length > 200 && <p className="hint">{remarks.length - 200} more.</p>}
    </section>
  )
}

function Shown({ preview }: { preview: Preview }) {
  const { title, number, edition, awardingBody, level, totals, groups, warnings, against } = preview
  return (
    <>
      <section className="sec" aria-labelledby="holds">
        <div className="head">
          <h2 id="holds">What the file holds</h2>
        </div>
        <p>
          <b>{title}</b>
          <span className="under num">
            {number}, Level {level}, edition {edition}, {awardingBody}
          </span>
        </p>
        <p className="num">
          {totals.units} units, {totals.outcomes} learning outcomes, {totals.criteria} criteria
        </p>
        <ul className="lines">
          {groups.map((group) => (
            <li key={group.code} className="num">
              Group {group.code}, {group.title}: {group.units} units, {group.credits} credits
            </li>
          ))}
        </ul>
      </section>
      {warnings.length > 0 && <Remarks title="Warnings" remarks={warnings} />}
      <section className="sec" aria-labelledby="changes">
        <div className="head">
          <h2 id="changes">What it changes</h2>
        </div>
        {against ? (
          <>
            <p>Against edition {against.edition}, which is here now.</p>
            <DifferencesList differences={against.differences} />
          </>
        ) : (
          <p>This qualification is new here.</p>
        )}
      </section>
    </>
  )
}
