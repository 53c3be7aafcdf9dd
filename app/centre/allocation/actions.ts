'use server'

import { severally } from '@/app/_web/severally'
import { allocateStaff } from '@/lib/registration/commands/staff'

export const allocateSeveral = severally(allocateStaff, {
  each: 'registrationId',
  done: (count) => (count === 1 ? 'One is allocated.' : `${count} are allocated.`),
})
