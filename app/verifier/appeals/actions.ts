'use server'

import { action } from '@/app/_web/action'
import { answerAppeal } from '@/lib/appeals/commands/answer'

export const answer = action(answerAppeal, { message: 'Answered. The candidate can read it now.' })
