'use server'

import { action } from '@/app/_web/action'
import { askAboutDecision } from '@/lib/appeals/commands/ask'
import { takeAppealFurther, withdrawAppeal } from '@/lib/appeals/commands/move'

export const ask = action(askAboutDecision, {
  to: ({ appealId }) => `/candidate/appeals/${appealId}`,
})

export const takeFurther = action(takeAppealFurther, { message: 'It is an appeal now.' })

export const withdraw = action(withdrawAppeal, { message: 'Withdrawn.' })
