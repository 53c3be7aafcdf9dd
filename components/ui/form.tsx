'use client'

import { startTransition, useActionState, useEffect, useId, useRef, type ReactNode } from 'react'
import { Button, type ButtonLook } from './button'
import { ErrorSummary } from './error-summary'
import { FormContext, useFormPending } from './form-context'
import { unasked, type FormAction } from './form-state'
import { Icon } from './icon'
import { useTypedEarly } from './use-typed-early'

/**
 * The one form. Its action is the server action, so it works before scripts arrive; afterwards it
 * is sent without leaving the page, and what was typed, also before they arrived, stays where it is
 * until it is accepted.
 */
export function ActionForm({
  action,
  id,
  className,
  done,
  resetWhenDone = false,
  children,
}: {
  action: FormAction
  id?: string
  className?: string
  /** Said under the form once it was accepted. */
  done?: string
  /** Empties the form once it was accepted: for adding one more of the same. */
  resetWhenDone?: boolean
  children: ReactNode
}) {
  const [state, send, pending] = useActionState(action, unasked)
  const own = useId()
  const form = useRef<HTMLFormElement>(null)
  const prefix = id ?? own
  const said = state.message ?? done
  useTypedEarly(form)

  useEffect(() => {
    if (state.ok && resetWhenDone) form.current?.reset()
  }, [state, resetWhenDone])

  return (
    <FormContext value={{ prefix, state, pending }}>
      <form
        ref={form}
        action={send}
        className={className ?? 'form'}
        noValidate
        {...(id && { id })}
        onSubmit={(event) => {
          event.preventDefault()
          const submitter = (event.nativeEvent as SubmitEvent).submitter
          const data = new FormData(event.currentTarget, submitter)
          if (!pending) startTransition(() => send(data))
        }}
      >
        <ErrorSummary state={state} prefix={prefix} />
        {children}
        {state.ok && said && (
          <p className="saved" role="status">
            <Icon name="check" />
            {said}
          </p>
        )}
      </form>
    </FormContext>
  )
}

/** Sends the form it stands in. While it is on its way a second press does nothing. */
export function SubmitButton({
  children,
  pendingLabel,
  name,
  value,
  ...look
}: ButtonLook & {
  children: ReactNode
  /** What it says while the form is on its way. */
  pendingLabel?: string
  name?: string
  value?: string
}) {
  const pending = useFormPending()
  return (
    <Button
      type="submit"
      look="primary"
      {...look}
      {...(name && { name })}
      {...(value && { value })}
      aria-busy={pending || undefined}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
