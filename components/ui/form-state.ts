/** What was typed, as it goes back into the form after a refusal. */
export type FormValues = Record<string, string | string[]>

/** What the server answered to a form. `ok` is null until it has been asked. */
export type ActionState = {
  ok: boolean | null
  /** How often this form has been sent; a new number means a new answer. */
  attempt: number
  refusal?: { code: string; message: string; fields?: Record<string, string> }
  values?: FormValues
  /** What was done, in words, when it is worth saying. */
  message?: string
  /** A one-time link that was made; it is shown now and never again. */
  link?: string
  /** Where what was made can be seen, when the page stays. */
  next?: { href: string; label: string }
}

export const unasked: ActionState = { ok: null, attempt: 0 }

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>
