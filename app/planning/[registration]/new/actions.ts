'use server'

import { action } from '@/app/_web/action'
import { proposeAssessment } from '@/lib/planning/commands/plans'

export const propose = action(proposeAssessment, {
  to: ({ planId }) => `/planning/plans/${planId}`,
})
