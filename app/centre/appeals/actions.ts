'use server'

import { action } from '@/app/_web/action'
import { answerAppeal, recordAwardingBodyAnswer } from '@/lib/appeals/commands/answer'
import { askAboutDecision } from '@/lib/appeals/commands/ask'
import { writeAppealsProcedure } from '@/lib/appeals/commands/procedure'
import { passAppealOn, takeAppealFurther, withdrawAppeal } from '@/lib/appeals/commands/move'

export const ask = action(askAboutDecision, {
  to: ({ appealId }) => `/centre/appeals/${appealId}`,
})

export const takeFurther = action(takeAppealFurther, { message: 'It is an appeal now.' })

export const withdraw = action(withdrawAppeal, { message: 'Withdrawn.' })

export const answer = action(answerAppeal, { message: 'Answered. The candidate can read it now.' })

export const passOn = action(passAppealOn, { message: 'Recorded: it is with the awarding body.' })

export const writeProcedure = action(writeAppealsProcedure, {
  message: 'Kept. It counts for what is asked from now on.',
})

export const answerOfBody = action(recordAwardingBodyAnswer, { message: 'Recorded.' })
