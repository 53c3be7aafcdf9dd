'use server'

import { action } from '@/app/_web/action'
import { answerAssessment, endAssessment } from '@/lib/planning/commands/answers'
import { changeAssessment } from '@/lib/planning/commands/plans'

export const answer = action(answerAssessment, {
  message: ({ outcome }) =>
    outcome === 'agreed' ? 'Both have agreed it.' : 'It went back with your comment.',
})

export const change = action(changeAssessment, { message: 'Your change waits for an answer.' })

export const end = action(endAssessment, {
  message: ({ outcome }) => (outcome === 'cancelled' ? 'Cancelled.' : 'On the record.'),
})
