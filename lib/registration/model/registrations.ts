import { z } from 'zod'
import { date, id, optionalText, several } from '@/lib/kernel/fields'

export const registerInput = z.object({
  candidateSeatId: z.uuid('Choose the candidate.'),
  qualificationVersionId: id,
  awardingBodyNumber: optionalText(40),
  registeredOn: date('Give the date of registration.'),
  siteName: optionalText(120),
  employer: optionalText(120),
  unitIds: several(id),
})
