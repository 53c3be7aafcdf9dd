import type { FormValues } from '@/components/ui/form-state'

const isTyped = (entry: [string, FormDataEntryValue]): entry is [string, string] =>
  typeof entry[1] === 'string' && !entry[0].startsWith('$ACTION')

/**
 * A form's fields as one object. A name that comes several times becomes a list; dots in a name make
 * an object within ("location.page"). Files never come this way.
 */
export function fromForm(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(valuesOf(form))) place(result, name.split('.'), value)
  return result
}

function place(into: Record<string, unknown>, path: string[], value: unknown): void {
  const [head = '', ...rest] = path
  // A form can name its fields as it likes; it must not reach an object's own machinery.
  if (head === '__proto__' || head === 'constructor' || head === 'prototype') return
  if (rest.length === 0) {
    into[head] = value
    return
  }
  const inner = into[head]
  const next = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {}
  into[head] = next
  place(next as Record<string, unknown>, rest, value)
}

/** Every field as it was typed. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of [...form.entries()].filter(isTyped)) {
    const before = Object.hasOwn(values, name) ? values[name] : undefined
    if (before === undefined) values[name] = value
    else values[name] = Array.isArray(before) ? [...before, value] : [before, value]
  }
  return values
}

/** What may go back to the browser after a refusal: everything typed except secrets. */
export const echo = (form: FormData): FormValues =>
  Object.fromEntries(
    Object.entries(valuesOf(form)).filter(
      ([name]) => !/password|^current$|token|secret/i.test(name),
    ),
  )
