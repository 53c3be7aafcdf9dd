import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { holderWords, nudgeHolders, nudgeSubjects, nudgeWords } from '@/lib/planning/model/nudges'

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

export const nudgeEvents = [nudged]
