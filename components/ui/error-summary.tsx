'use client'

import { useEffect, useId, useRef } from 'react'
import { fieldId } from './form-context'
import type { ActionState } from './form-state'

const numbers = ['', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things']

const heading = (count: number) => `${numbers[count] ?? `${count} things`} to put right`

/** What the server refused, at the top of the form, each sentence linked to its field. */
export function ErrorSummary({ state, prefix }: { state: ActionState; prefix: string }) {
  const box = useRef<HTMLDivElement>(null)
  const title = useId()
  const { refusal, attempt } = state
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal, attempt])
  if (!refusal) return null
  const fields = Object.entries(refusal.fields ?? {})
  return (
    <div className="errors" role="alert" aria-labelledby={title} tabIndex={-1} ref={box}>
      <h2 id={title}>{fields.length > 0 ? heading(fields.length) : refusal.message}</h2>
      {refusal.code === 'sign-in' && (
        <p>
          <a href="/sign-in" target="_blank">
            Sign in in a new tab
          </a>
          , then send this again. What you typed is still here.
        </p>
      )}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(prefix, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
