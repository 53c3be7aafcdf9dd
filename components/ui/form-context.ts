'use client'

import { createContext, use, useId } from 'react'
import { unasked, type ActionState, type FormValues } from './form-state'

type FormContextValue = { prefix: string; state: ActionState; pending: boolean }

export const FormContext = createContext<FormContextValue | null>(null)

export const fieldId = (prefix: string, name: string): string =>
  `${prefix}-${name.replace(/[^\w-]/g, '-')}`

/** Whether the form around this is on its way to the server. */
export const useFormPending = (): boolean => use(FormContext)?.pending ?? false

/** What a field needs from the form around it: its id, the sentence against it, what was typed. */
export function useField(name: string, given?: string) {
  const form = use(FormContext)
  const own = useId()
  const prefix = form?.prefix ?? own
  const { refusal, values, attempt } = form?.state ?? unasked
  const id = fieldId(prefix, name)
  const error = given ?? refusal?.fields?.[name]
  return { id, error, typed: values?.[name], attempt }
}

/** Ids of the hint and the error for aria-describedby, in reading order. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** Everything that was typed, after a refusal; null before the form was sent. */
export const useTyped = (): FormValues | null => use(FormContext)?.state.values ?? null
