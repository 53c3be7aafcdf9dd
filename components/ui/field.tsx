'use client'

import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Says so beside the label; everything else is needed. */
  optional?: boolean
  /** Only where the field stands outside an ActionForm. */
  error?: string
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="circle-alert" />
      <span>{children}</span>
    </p>
  )
}

/** Label, hint and error around one control. */
export function FieldShell({
  id,
  label,
  hint,
  error,
  optional,
  corner,
  children,
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  /** Something small opposite the label: a link, a saved mark. */
  corner?: ReactNode
  children: ReactNode
}) {
  const words = (
    <label htmlFor={id} className="lab">
      {label}
      {optional && <span className="muted font-text"> (may be left empty)</span>}
    </label>
  )
  return (
    <div className={error ? 'field bad' : 'field'}>
      {corner ? (
        <span className="lab-row">
          {words}
          {corner}
        </span>
      ) : (
        words
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  )
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldGroup({
  id,
  legend,
  hint,
  error,
  children,
}: {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  children: ReactNode
}) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'field bad' : 'field'}
      {...(described && { 'aria-describedby': described })}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
