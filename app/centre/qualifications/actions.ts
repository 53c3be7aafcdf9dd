'use server'

import { action } from '@/app/_web/action'
import { approveQualification } from '@/lib/registration/commands/approvals'

export const approve = action(approveQualification, { message: 'The approval is on record.' })
