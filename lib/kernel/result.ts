/**
 * Why something did not happen, in words for the person who asked.
 * `code` is stable and for programs; `message` says what happened and what to do;
 * `fields` puts a sentence beside each input field it concerns (path joined by dots).
 */
export type Refusal = {
  code: string
  message: string
  fields?: Record<string, string>
  detail?: unknown
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refusal = (
  code: string,
  message: string,
  extra: Pick<Refusal, 'fields' | 'detail'> = {},
): Refusal => ({ code, message, ...extra })

export const refuse = (
  code: string,
  message: string,
  extra: Pick<Refusal, 'fields' | 'detail'> = {},
): Result<never> => ({ ok: false, refusal: refusal(code, message, extra) })

/** The first refusal among several checks, or null when none refuses. */
export function firstRefusal(...checks: (Refusal | null | false | undefined)[]): Refusal | null {
  for (const check of checks) if (check) return check
  return null
}
