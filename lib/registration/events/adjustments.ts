import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import {
  adjustmentKinds,
  adjustmentOutcomes,
  adjustmentWords,
} from '@/lib/registration/model/adjustments'
import { documentOnTrail } from '@/lib/registration/model/documents'

const kind = z.enum(adjustmentKinds)

/** What is asked for may say much of a person: the trail says that it was asked, not what. */
export const adjustmentRequested = defineEvent(
  'adjustment-requested',
  'adjustment',
  z.object({ kind }),
  (data) => `asked for a ${adjustmentWords[data.kind].toLowerCase()}`,
)

export const adjustmentDecided = defineEvent(
  'adjustment-decided',
  'adjustment',
  z.object({
    decisionId: z.uuid(),
    kind,
    outcome: z.enum(adjustmentOutcomes),
    reference: z.string().nullable(),
    fromOn: z.string(),
    untilOn: z.string().nullable(),
    document: documentOnTrail,
  }),
  (data) =>
    `${data.outcome} a ${adjustmentWords[data.kind].toLowerCase()}${data.reference ? ` (${data.reference})` : ''}`,
)
