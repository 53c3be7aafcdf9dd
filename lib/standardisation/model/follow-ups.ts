import { z } from 'zod'
import { date, id, text } from '@/lib/kernel/fields'

/** Something to be done after a round or an activity. */
export const followUpRow = z.object({
  text: text(1000, 'Say what is to be done.'),
  ownerSeatId: z.uuid('Say who does it.'),
  dueOn: date('Give the day by which it is to be done.'),
})
export type FollowUpRow = z.output<typeof followUpRow>

export const followUpRows = z.array(followUpRow).max(20).default([])

export const finishFollowUpInput = z.object({
  followUpId: id,
  note: text(2000, 'Say what was done.'),
})

/** A follow-up as it is told of. */
export const raisedSchema = z.array(
  z.object({ id, text: z.string(), ownerSeatId: id, dueOn: z.string() }),
)
