import { z } from 'zod'
import { id, text, ticked } from '@/lib/kernel/fields'

export const moveEditionInput = z.object({
  registrationId: id,
  qualificationVersionId: id,
  reason: text(500, 'Say why the registration moves to this edition.'),
  confirmed: ticked('Tick that the candidate’s plan moves with it.'),
})
