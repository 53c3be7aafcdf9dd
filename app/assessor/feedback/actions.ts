'use server'

import { action } from '@/app/_web/action'
import { acknowledgeFeedback } from '@/lib/quality-assurance/commands/feedback'

export const acknowledge = action(acknowledgeFeedback, { message: 'Acknowledged.' })
