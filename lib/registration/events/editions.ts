import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

export const editionMoved = defineEvent(
  'edition-moved',
  'registration',
  z.object({
    fromVersionId: id,
    toVersionId: id,
    from: z.string(),
    to: z.string(),
    reason: z.string(),
    /** Units of the plan, now those of the new edition. */
    moved: z.array(z.object({ id, unitId: id, reference: z.string() })),
    /** Mandatory units that the plan had not. */
    added: z.array(z.object({ id, unitId: id, reference: z.string() })),
  }),
  ({ from, to, moved, reason }) =>
    `moved the registration from edition ${from} to ${to} with ${moved.length} ${moved.length === 1 ? 'unit' : 'units'} of the plan: ${reason}`,
)
