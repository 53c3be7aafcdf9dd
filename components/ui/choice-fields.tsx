'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldGroup } from './field'
import { describedBy, useField } from './form-context'
import type { Choice } from './text-fields'

const includes = (typed: string | string[] | undefined, value: string) =>
  Array.isArray(typed) ? typed.includes(value) : typed === value

type CheckProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
  error?: string
}

/** One box to tick: a declaration, a yes. */
export function CheckField({
  name,
  label,
  hint,
  value = 'on',
  defaultChecked = false,
  error,
}: CheckProps) {
  const field = useField(name, error)
  const checked = field.attempt > 0 ? includes(field.typed, value) : defaultChecked
  return (
    <div className={field.error ? 'field bad' : 'field'}>
      {field.error && <FieldError id={field.id}>{field.error}</FieldError>}
      <label className="check">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type GroupProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly Choice[]
  error?: string
}

function Choices({
  type,
  name,
  legend,
  hint,
  options,
  error,
  chosen,
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const field = useField(name, error)
  const isChosen = (value: string) =>
    field.attempt > 0 ? includes(field.typed, value) : chosen.includes(value)
  return (
    <FieldGroup id={field.id} legend={legend} hint={hint} error={field.error}>
      {options.map((option, index) => (
        <label className="check" key={option.value}>
          <input
            type={type}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            name={name}
            value={option.value}
            defaultChecked={isChosen(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint block">{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** One of a few. */
export function RadioField({ defaultValue, ...rest }: GroupProps & { defaultValue?: string }) {
  return (
    <Choices {...rest} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
  )
}

/** Any of a few. */
export function ChecksField({
  defaultValue = [],
  ...rest
}: GroupProps & { defaultValue?: readonly string[] }) {
  return <Choices {...rest} type="checkbox" chosen={defaultValue} />
}
