import { z } from 'zod'

/** A row's id. PostgreSQL faults on anything else, so every id that comes in goes through this. */
export const id = z.uuid('This is not an address of anything here.')

const withoutControls = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/

/** Words a person typed: trimmed, no control characters (PostgreSQL refuses NUL), at most `max` characters. */
export const text = (max: number, missing = 'Write something here.') =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer.`)
    .regex(withoutControls, 'Remove the characters that cannot be printed.')

/** Words that may be left out. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer.`)
    .regex(withoutControls, 'Remove the characters that cannot be printed.')
    .default('')

/** A calendar date as the browser's date field sends it: 2026-11-03. */
export const date = (missing = 'Give a date.') =>
  z.iso.date({ error: missing }).refine((value) => value >= '1900-01-01' && value <= '2200-01-01', {
    error: 'Check the year.',
  })

/** One value or several, as repeated form fields send them. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  )

/** A ticked box. */
export const ticked = (missing: string) =>
  z.preprocess(
    (value) => value === true || value === 'on' || value === 'true',
    z.literal(true, missing),
  )
