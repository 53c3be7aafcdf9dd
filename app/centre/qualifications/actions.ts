'use server'

import { action } from '@/app/_web/action'
import { approveQualification } from '@/lib/registration/commands/registrations'

export const approve = action(approveQualification, { message: 'The approval is on record.' })
