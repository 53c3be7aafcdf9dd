'use server'

import { action } from '@/app/_web/action'
import { answerFeedback, giveFeedback } from '@/lib/portfolio/commands/feedback'

export const give = action(giveFeedback, { message: 'The candidate is told.' })

export const answer = action(answerFeedback, { message: 'Sent.' })
