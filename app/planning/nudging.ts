'use server'

import { action } from '@/app/_web/action'
import { nudge } from '@/lib/notifications/commands/nudge'

export const sendNudge = action(nudge, { message: 'Nudged.' })
