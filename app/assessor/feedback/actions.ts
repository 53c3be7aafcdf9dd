'use server'

import { action } from '@/app/_web/action'
import { acknowledgeFeedback } from '@/lib/quality-assurance/commands/feedback'
import { closeAction } from '@/lib/quality-assurance/commands/release'

export const acknowledge = action(acknowledgeFeedback, { message: 'Acknowledged.' })

export const close = action(closeAction, { message: 'Closed.' })
