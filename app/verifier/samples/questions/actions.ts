'use server'

import { action } from '@/app/_web/action'
import { keepSampleQuestions } from '@/lib/quality-assurance/commands/feedback'

export const keep = action(keepSampleQuestions, {
  message: 'Kept. Samples that are concluded from now on answer these.',
})
