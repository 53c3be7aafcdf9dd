import { z } from 'zod'
import { id, text } from '@/lib/kernel/fields'
import { returnedTo } from '@/lib/registration/lifecycle'

/** Within how many days the centre answers at each of its stages. */
export type AnswerWithin = { enquiry: number; appeal: number }

/** Until the centre writes down its own. */
export const customaryDays: AnswerWithin = { enquiry: 10, appeal: 20 }

const days = z.coerce
  .number({ error: 'Give a number of days.' })
  .int('Give whole days.')
  .min(1, 'Give at least one day.')
  .max(90, 'Give at most 90 days: longer than that nobody waits.')

export const procedureInput = z.object({
  enquiryDays: days,
  appealDays: days,
  words: text(4000, 'Say how the centre deals with enquiries and appeals.'),
  /** The number of the procedure that was on the screen; 0 where there was none. */
  seen: z.coerce.number().int().min(0),
})

export const appealOutcomes = ['upheld', 'notUpheld'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]
export const appealOutcomeWords: Record<AppealOutcome, string> = {
  upheld: 'Upheld: the decision is superseded, and the unit opens again',
  notUpheld: 'Not upheld: the decision stands',
}

/** What an awarding body calls its papers on this (the published specification names them so). */
export const isAppealsPolicy = ({ title }: { title: string }): boolean => /appeal/i.test(title)

export const askInput = z.object({
  decisionId: z.uuid('Choose the decision you ask about.'),
  words: text(3000, 'Say what you think is wrong, and what you would like to happen.'),
})

export const takeFurtherInput = z.object({
  appealId: id,
  words: text(3000, 'Say why you disagree with the answer.'),
})

export const withdrawInput = z.object({
  appealId: id,
  words: text(1000, 'Say why it is withdrawn.'),
})

const answerFields = {
  appealId: id,
  outcome: z.enum(appealOutcomes, { error: 'Say whether it is upheld.' }),
  words: text(5000, 'Give the reasons.'),
  /** To whom an upheld one returns the unit. */
  returnTo: z.enum(returnedTo).optional(),
}
export const answerInput = z.object(answerFields)

const reference = text(120, 'Give the awarding body’s reference.')
export const passOnInput = z.object({
  appealId: id,
  reference,
  words: text(2000, 'Say what was sent, and when.'),
})

export const awardingBodyAnswerInput = z.object({ ...answerFields, reference })
