import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

/** The words stand in the message, which never changes: the trail says that there is one. */
export const messageSent = defineEvent(
  'message-sent',
  'message',
  z.object({ enrolmentId: id, reference: z.string() }),
  ({ reference }) => `wrote a message about ${reference}`,
)

export const messageEvents = [messageSent]
