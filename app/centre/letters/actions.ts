'use server'

import { action } from '@/app/_web/action'
import { sendLetterAgain } from '@/lib/notifications/commands/letters'

export const again = action(sendLetterAgain, { message: 'It goes out now.' })
