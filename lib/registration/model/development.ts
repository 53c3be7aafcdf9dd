import { z } from 'zod'
import { date, id, text } from '@/lib/kernel/fields'

/** Left out, it is one's own desk that the entry is for. */
export const ownOr = id.optional().or(z.literal('').transform(() => undefined))

export const recordCpdInput = z.object({
  seatId: ownOr,
  doneOn: date('Give the day it was done.'),
  minutes: z.coerce
    .number({ error: 'Give the minutes it took.' })
    .int('Give whole minutes.')
    .min(1, 'Give the minutes it took.')
    .max(10_000, 'Enter longer work as several entries.'),
  activity: text(300, 'Say what was done.'),
  learnt: text(3000, 'Say what was learnt.'),
})

export const strikeCpdInput = z.object({
  entryId: id,
  reason: text(500, 'Say why it is struck out.'),
})

/** 75 minutes as people say it: 1 h 15 min. */
export const spent = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ') || '0 min'
}
