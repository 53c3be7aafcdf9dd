import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { preferencesSchema } from '@/lib/notifications/model'

export const notificationsChosen = defineEvent(
  'notifications-chosen',
  'person',
  z.object({ chosen: preferencesSchema }),
  () => 'chose how they are told of what concerns them',
)

export const letterQueuedAgain = defineEvent(
  'letter-queued-again',
  'letter',
  z.object({ seatId: id }),
  ({ seatId }, nameOf) => `had a letter to ${nameOf(seatId)} sent again`,
)

export const notificationEvents = [notificationsChosen, letterQueuedAgain]
