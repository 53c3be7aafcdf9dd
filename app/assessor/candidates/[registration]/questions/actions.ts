'use server'

import { action } from '@/app/_web/action'
import { judgeAnswers } from '@/lib/portfolio/commands/judge-answers'
import { setQuestions, withdrawQuestions } from '@/lib/portfolio/commands/question-sets'

export const set = action(setQuestions, {
  to: ({ registrationId, setId }) => `/assessor/candidates/${registrationId}/questions/${setId}`,
})

export const withdraw = action(withdrawQuestions, { message: 'Taken back.' })

export const judge = action(judgeAnswers, {
  to: ({ registrationId, versionId }) =>
    `/assessor/candidates/${registrationId}/evidence/${versionId}`,
})
