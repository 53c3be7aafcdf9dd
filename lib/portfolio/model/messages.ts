import { z } from 'zod'
import { id, text } from '@/lib/kernel/fields'

export const longestMessage = 4000
/** On one page of a thread. */
export const messagesAtOnce = 50

export const sendMessageInput = z.object({
  enrolmentId: id,
  text: text(longestMessage, 'Write your message.'),
})
