import { z } from 'zod'
import { id, optionalText } from '@/lib/kernel/fields'

/** More than this nobody answers with thought. */
export const mostOwnQuestions = 12

const line = z
  .string()
  .max(300, 'Use 300 characters or fewer for each question.')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Remove the characters that cannot be printed.')

/** The centre's own questions as they are typed: one on each line. None at all is a set, too. */
export const keepSampleQuestionsInput = z.object({
  questions: z
    .string()
    .max(5000)
    .default('')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .pipe(z.array(line).max(mostOwnQuestions, `Keep to ${mostOwnQuestions} questions.`)),
  /** The number of the set that was on the screen; 0 where there was none. */
  seen: z.coerce.number().int().min(0),
})

/** As a set is kept. */
export const questionsSchema = z.array(z.string())

/** The centre's questions as they were asked and answered. */
export const ownAnswersSchema = z.array(
  z.object({ question: z.string(), yes: z.boolean(), note: z.string() }),
)
export type OwnAnswers = z.output<typeof ownAnswersSchema>

/** As the conclusion sends them: in the order of the set's questions. */
export const ownAnswersInput = z
  .array(z.object({ yes: z.boolean().nullable(), note: optionalText(2000) }))
  .max(mostOwnQuestions)
  .default([])

export const acknowledgeInput = z.object({ sampleId: id, reply: optionalText(2000) })
