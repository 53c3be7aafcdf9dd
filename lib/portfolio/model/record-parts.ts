import { z } from 'zod'
import { optionalText } from '@/lib/kernel/fields'

/** A time of day as a time field sends it: 10:42; empty where none was noted. */
export const clock = z.union(
  [z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)],
  'Give the time as hours and minutes, such as 10:42.',
)

/**
 * Rows of a form, each under a number of its own: `notes.3.words`. A row in which nothing was written is
 * none; the others come in the order of their numbers.
 */
export const rowsOf = <Row extends z.ZodType>(row: Row, isBlank: (row: z.output<Row>) => boolean) =>
  z
    .record(z.string().regex(/^\d{1,3}$/), row)
    .default({})
    .transform((rows) => Object.values(rows).filter((each) => !isBlank(each)))

/** What an observer noted, and at which time. */
export const noteRows = rowsOf(
  z.object({ at: clock.default(''), words: optionalText(2000) }),
  ({ words }) => words === '',
)

/** When criteria were seen, by their ids. */
export const seenTimes = z.record(z.uuid(), clock).default({})

/** What a record keeps beside its account; each only where it was made with it. */
export const recordParts = {
  notes: z.array(z.object({ at: z.string(), words: z.string() })).exactOptional(),
  /** "3.1 of M/506/2898", and when it was seen. */
  seen: z.array(z.object({ criterion: z.string(), at: z.string() })).exactOptional(),
}
export type RecordParts = z.output<z.ZodObject<typeof recordParts>>

const timed = (at: string, words: string) => (at === '' ? words : `${at}  ${words}`)

/** The parts in paragraphs, after the account. */
export const paragraphsOf = ({ notes = [], seen = [] }: RecordParts): string[] => [
  ...notes.map(({ at, words }) => timed(at, words.replace(/\n\s*\n/g, '\n'))),
  ...(seen.length > 0
    ? [`Seen as it happened: ${seen.map(({ criterion, at }) => `${at} ${criterion}`).join('; ')}.`]
    : []),
]
