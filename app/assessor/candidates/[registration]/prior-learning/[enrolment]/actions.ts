'use server'

import { action } from '@/app/_web/action'
import { recordPriorLearning } from '@/lib/portfolio/commands/prior-learning'

export const record = action(recordPriorLearning, {
  to: ({ registrationId, versionId }) =>
    `/assessor/candidates/${registrationId}/evidence/${versionId}`,
})
