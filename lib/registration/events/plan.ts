import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

export const unitPlanned = defineEvent(
  'unit-planned',
  'unit-enrolment',
  z.object({ unitId: id, reference: z.string(), again: z.boolean() }),
  ({ reference, again }) =>
    again ? `took ${reference} back into the plan` : `added ${reference} to the plan`,
)

export const unitDropped = defineEvent(
  'unit-dropped',
  'unit-enrolment',
  z.object({ reference: z.string() }),
  ({ reference }) => `dropped ${reference} from the plan; its work is kept`,
)
