import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'

export const qualificationPublished = defineEvent(
  'qualification-published',
  'qualification',
  z.object({
    number: z.string(),
    edition: z.string(),
    title: z.string(),
    sha256: z.string(),
    units: z.number(),
    criteria: z.number(),
  }),
  ({ number, edition, title, units, criteria }) =>
    `published ${title}, ${number}, edition ${edition}: ${units} units, ${criteria} criteria`,
)
