'use client'

import { useState, type ComponentProps, type ReactNode } from 'react'
import { FieldShell, type FieldProps } from './field'
import { describedBy, useField } from './form-context'

const single = (typed: string | string[] | undefined) => (Array.isArray(typed) ? typed[0] : typed)

type Extra<Tag extends 'input' | 'textarea' | 'select'> = FieldProps &
  Omit<ComponentProps<Tag>, 'name' | 'id' | 'value'> & { corner?: ReactNode }

/** One line of text, or what `type` says (email, search, number). */
export function TextField({ name, label, hint, optional, error, corner, ...rest }: Extra<'input'>) {
  const field = useField(name, error)
  return (
    <FieldShell {...{ label, hint, optional, corner }} id={field.id} error={field.error}>
      <input
        type="text"
        {...rest}
        className={`in ${rest.className ?? ''}`.trim()}
        id={field.id}
        name={name}
        defaultValue={single(field.typed) ?? rest.defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldShell>
  )
}

/** A day; the browser's own picker, sent as 2026-11-03. */
export function DateField(props: Extra<'input'>) {
  return <TextField {...props} type="date" className="num" />
}

/** Several lines of text. */
export function TextAreaField({
  name,
  label,
  hint,
  optional,
  error,
  corner,
  ...rest
}: Extra<'textarea'>) {
  const field = useField(name, error)
  return (
    <FieldShell {...{ label, hint, optional, corner }} id={field.id} error={field.error}>
      <textarea
        rows={4}
        {...rest}
        className={`in ${rest.className ?? ''}`.trim()}
        id={field.id}
        name={name}
        defaultValue={single(field.typed) ?? rest.defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldShell>
  )
}

export type Choice = { value: string; label: string; hint?: string }

/** One of a list too long for radio buttons. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  error,
  corner,
  options,
  empty,
  ...rest
}: Extra<'select'> & {
  options: readonly Choice[]
  /** Words for having chosen nothing; without it the first option is chosen. */
  empty?: string
}) {
  const field = useField(name, error)
  return (
    <FieldShell {...{ label, hint, optional, corner }} id={field.id} error={field.error}>
      <select
        {...rest}
        className={`in ${rest.className ?? ''}`.trim()}
        id={field.id}
        name={name}
        defaultValue={single(field.typed) ?? rest.defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}

/** A password, with a button that shows it once scripts are there. */
export function PasswordField({
  name,
  label,
  hint,
  error,
  corner,
  autoComplete,
}: FieldProps & { corner?: ReactNode; autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(name, error)
  const [shown, setShown] = useState(false)
  return (
    <FieldShell {...{ label, hint, corner }} id={field.id} error={field.error}>
      <span className="pw">
        <input
          className="in"
          type={shown ? 'text' : 'password'}
          id={field.id}
          name={name}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
        />
        <button
          type="button"
          className="btn"
          aria-controls={field.id}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
          <span className="sr"> password</span>
        </button>
      </span>
    </FieldShell>
  )
}
