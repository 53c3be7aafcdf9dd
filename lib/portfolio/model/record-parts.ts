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

/** Where in a recording a criterion is talked about, as it was marked or typed. */
export const bookmarkRows = rowsOf(
  z.object({
    criterionId: z.union([z.literal(''), z.uuid()]).default(''),
    at: z
      .string()
      .regex(/^((\d{1,2}:)?\d{1,3}:[0-5]\d)?$/, 'Give minutes and seconds, such as 2:05.')
      .default(''),
    file: optionalText(255),
  }),
  ({ criterionId, at }) => criterionId === '' || at === '',
)

/** What a record keeps beside its account; each only where it was made with it. */
export const recordParts = {
  notes: z.array(z.object({ at: z.string(), words: z.string() })).exactOptional(),
  /** "3.1 of M/506/2898", and when it was seen. */
  seen: z.array(z.object({ criterion: z.string(), at: z.string() })).exactOptional(),
  agenda: z.array(z.string()).exactOptional(),
  bookmarks: z
    .array(z.object({ criterion: z.string(), seconds: z.number(), attachmentId: z.uuid() }))
    .exactOptional(),
  questions: z
    .array(
      z.object({
        text: z.string(),
        answer: z.string(),
        verdict: z.enum(['satisfactory', 'notYet']),
        criteria: z.array(z.string()),
        comment: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
}
export type RecordParts = z.output<z.ZodObject<typeof recordParts>>
export type AskedQuestion = NonNullable<RecordParts['questions']>[number]

const minuteSecond = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`

const timed = (at: string, words: string) => (at === '' ? words : `${at}  ${words}`)

/** What stands in one paragraph has no empty line in it: it would be two. */
const together = (words: string) => words.replace(/\n\s*\n/g, '\n')

const askedWords = ({ text, answer, verdict, criteria, comment }: AskedQuestion): string =>
  [
    `Asked, for ${criteria.join(' and ')}: ${together(text)}`,
    `Answered: ${answer === '' ? 'nothing' : together(answer)}`,
    `Verdict: ${verdict === 'satisfactory' ? 'satisfactory' : 'not yet'}.${comment ? ` ${together(comment)}` : ''}`,
  ].join('\n')

/** The parts in paragraphs, after the account. */
export const paragraphsOf = ({
  notes = [],
  seen = [],
  questions = [],
  agenda = [],
  bookmarks = [],
}: RecordParts): string[] => [
  ...(agenda.length > 0 ? [`Agenda: ${agenda.join('; ')}.`] : []),
  ...(bookmarks.length > 0
    ? [
        `In the recording: ${bookmarks.map(({ criterion, seconds }) => `${minuteSecond(seconds)} ${criterion}`).join('; ')}.`,
      ]
    : []),
  ...questions.map(askedWords),
  ...notes.map(({ at, words }) => timed(at, together(words))),
  ...(seen.length > 0
    ? [`Seen as it happened: ${seen.map(({ criterion, at }) => `${at} ${criterion}`).join('; ')}.`]
    : []),
]
