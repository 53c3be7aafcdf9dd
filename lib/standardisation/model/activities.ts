import { z } from 'zod'
import { date, id, optionalText, text } from '@/lib/kernel/fields'
import { followUpRows } from '@/lib/standardisation/model/follow-ups'

export const activityKinds = ['observation', 'interview', 'meeting'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityKindWords: Record<ActivityKind, string> = {
  observation: 'Observation of an assessor',
  interview: 'Interview with a candidate',
  meeting: 'Meeting',
}

export const planActivityInput = z.object({
  kind: z.enum(activityKinds, { error: 'Say what it is.' }),
  assessorSeatId: z.union([id, z.literal('')]).optional(),
  registrationId: z.union([id, z.literal('')]).optional(),
  about: text(1000, 'Say what it is about.'),
  plannedOn: date('Give the day it is planned for.'),
  seatId: z.uuid('Say who does it.'),
})

export const recordActivityInput = z.object({
  activityId: id,
  heldOn: date('Give the day it took place.'),
  present: optionalText(500),
  findings: text(10_000, 'Write what was found.'),
  actions: followUpRows,
})

export const callActivityOffInput = z.object({
  activityId: id,
  reason: text(1000, 'Say why it does not take place.'),
})
