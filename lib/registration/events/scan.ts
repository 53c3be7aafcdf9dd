import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

const few = (count: number) => (count === 1 ? 'one criterion' : `${count} criteria`)

export const scanAnswered = defineEvent(
  'scan-answered',
  'registration',
  z.object({
    references: z.array(z.string()),
    canDoWithEvidence: z.number(),
    canDo: z.number(),
    needToLearn: z.number(),
  }),
  ({ references, canDoWithEvidence, canDo, needToLearn }) =>
    `answered the initial assessment for ${few(canDoWithEvidence + canDo + needToLearn)} of ${references.join(', ')}`,
)

// A note is the candidate's own: the trail keeps that there is one, and none of its words.
export const noteKept = defineEvent(
  'note-kept',
  'criterion',
  z.object({ criterionId: id, reference: z.string(), number: z.string() }),
  ({ reference, number }) => `kept a private note on ${reference} ${number}`,
)

export const noteRemoved = defineEvent(
  'note-removed',
  'criterion',
  z.object({ criterionId: id, reference: z.string(), number: z.string() }),
  ({ reference, number }) => `removed a private note on ${reference} ${number}`,
)
