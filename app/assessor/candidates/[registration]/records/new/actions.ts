'use server'

import { action } from '@/app/_web/action'
import { addRecord } from '@/lib/portfolio/commands/records'

export const record = action(addRecord, {
  to: ({ registrationId }) => `/assessor/candidates/${registrationId}`,
})
