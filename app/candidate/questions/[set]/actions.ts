'use server'

import { action } from '@/app/_web/action'
import { answerQuestions } from '@/lib/portfolio/commands/question-sets'

export const answer = action(answerQuestions, {
  message: 'Signed, and handed to your assessor.',
})
