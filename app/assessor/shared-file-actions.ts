'use server'

import { action } from '@/app/_web/action'
import { lookAtSharedFile } from '@/lib/assessment/commands/shared-file'

export const look = action(lookAtSharedFile, { message: 'Recorded.' })
