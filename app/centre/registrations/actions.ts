'use server'

import { action } from '@/app/_web/action'
import {
  dropUnit as dropUnitCommand,
  planUnit as planUnitCommand,
} from '@/lib/registration/commands/plan'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { allocateStaff } from '@/lib/registration/commands/staff'

export const register = action(registerCandidate, {
  to: ({ registrationId }) => `/centre/registrations/${registrationId}`,
})

export const allocate = action(allocateStaff, { message: 'The allocation is on record.' })

export const planUnit = action(planUnitCommand, { message: 'The unit is in the plan.' })

export const dropUnit = action(dropUnitCommand, {
  message: 'The unit is out of the plan; its work is kept. Add it again to take it back.',
})
