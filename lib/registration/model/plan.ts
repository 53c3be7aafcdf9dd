import { z } from 'zod'
import { id } from '@/lib/kernel/fields'

export const planUnitInput = z.object({
  registrationId: id,
  unitId: z.uuid('Choose a unit.'),
})
export const dropUnitInput = z.object({ enrolmentId: z.uuid('Choose a unit.') })
