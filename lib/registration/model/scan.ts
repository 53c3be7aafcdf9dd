import { z } from 'zod'
import { id, optionalText } from '@/lib/kernel/fields'
import { scanAnswers } from '@/lib/registration/rules/scan'

export const answerScanInput = z.object({
  registrationId: id,
  /** Answers by the id of their criterion: several at once. */
  answers: z
    .record(id, z.enum(scanAnswers, 'Choose one of the three answers.'), 'Answer at least one.')
    .refine((answers) => Object.keys(answers).length > 0, 'Answer at least one.')
    .refine((answers) => Object.keys(answers).length <= 200, 'Save a unit at a time.'),
})

export const keepNoteInput = z.object({
  registrationId: id,
  criterionId: id,
  /** Left empty, the note is removed. */
  text: optionalText(4000),
  /** The note's version as it was read; 0 where there was none. */
  seen: z.coerce.number().int().nonnegative(),
})
