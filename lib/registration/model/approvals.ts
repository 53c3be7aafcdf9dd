import { z } from 'zod'
import { date, id, text } from '@/lib/kernel/fields'

export const approveInput = z.object({
  qualificationVersionId: id,
  number: text(40, 'Give the approval’s number.'),
  approvedOn: date('Give the date of approval.'),
})
