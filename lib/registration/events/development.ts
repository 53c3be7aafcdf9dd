import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { date, id } from '@/lib/kernel/fields'
import { spent } from '@/lib/registration/model/development'

export const cpdRecorded = defineEvent(
  'cpd-recorded',
  'cpd-entry',
  z.object({
    seatId: id,
    doneOn: date(),
    minutes: z.number(),
    activity: z.string(),
    learnt: z.string(),
  }),
  ({ seatId, minutes, activity }, nameOf) =>
    `recorded ${spent(minutes)} of professional development for ${nameOf(seatId)}: ${activity}`,
)

export const cpdStruckOut = defineEvent(
  'cpd-struck-out',
  'cpd-entry',
  z.object({ seatId: id, activity: z.string(), reason: z.string() }),
  ({ seatId, activity, reason }, nameOf) =>
    `struck out professional development of ${nameOf(seatId)} (${activity}): ${reason}`,
)
