'use server'

import { action } from '@/app/_web/action'
import { sendMessage } from '@/lib/portfolio/commands/messages'

export const send = action(sendMessage, { message: 'Sent.' })
