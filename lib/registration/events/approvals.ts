import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'

export const qualificationApproved = defineEvent(
  'qualification-approved',
  'centre-approval',
  z.object({ qualificationNumber: z.string(), number: z.string(), approvedOn: z.string() }),
  ({ qualificationNumber, number }) =>
    `recorded the centre’s approval ${number} for ${qualificationNumber}`,
)
