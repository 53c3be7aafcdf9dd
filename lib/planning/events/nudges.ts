import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { actionOwners } from '@/lib/planning/model/actions'
import { nudgeSubjects, nudgeWords } from '@/lib/planning/model/nudges'

export const nudged = defineEvent(
  'nudged',
  'nudge',
  z.object({
    what: z.enum(nudgeSubjects),
    thingId: id,
    to: z.enum(actionOwners),
    enrolmentId: id.nullable(),
    label: z.string(),
    /** Where it is found: the thing itself, or what it belongs to. */
    placeId: id,
  }),
  ({ what, to, label }) => `nudged the ${to}: ${nudgeWords(what, label)}`,
)

export const nudgeEvents = [nudged]
