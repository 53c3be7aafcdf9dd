import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { preferencesSchema } from '@/lib/notifications/model'
import {
  holderWords,
  nudgeHolders,
  nudgeSubjects,
  nudgeWords,
} from '@/lib/notifications/model/nudges'

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

export const nudged = defineEvent(
  'nudged',
  'nudge',
  z.object({
    what: z.enum(nudgeSubjects),
    thingId: id,
    to: z.enum(nudgeHolders),
    /** Whoever is to do it, where that is one person by name. Absent in entries from before there were such. */
    toSeatId: id.nullable().default(null),
    enrolmentId: id.nullable(),
    label: z.string(),
    /** Where it is found: the thing itself, or what it belongs to. */
    placeId: id,
  }),
  ({ what, to, label }) => `nudged ${holderWords[to]}: ${nudgeWords(what, label)}`,
)

export const notificationEvents = [notificationsChosen, letterQueuedAgain, nudged]
