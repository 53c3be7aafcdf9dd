import { z } from 'zod'
import { id, text } from '@/lib/kernel/fields'
import { returnedTo } from '@/lib/registration/lifecycle'

/** How many days the centre gives itself for each of its stages. */
export const answerWithin = { enquiry: 10, appeal: 20 } as const

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
