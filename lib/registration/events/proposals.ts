import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'

const references = z.array(z.string())
const change = { number: z.number(), references, added: references, dropped: references }

const inWords = ({ added, dropped }: { added: string[]; dropped: string[] }): string => {
  const parts = [
    ...(added.length > 0 ? [`${added.join(', ')} added`] : []),
    ...(dropped.length > 0 ? [`${dropped.join(', ')} left out`] : []),
  ]
  return parts.length > 0 ? `: ${parts.join('; ')}` : ', the units as they stand'
}

export const planProposed = defineEvent(
  'plan-proposed',
  'unit-plan',
  z.object({ ...change, instead: z.number().nullable() }),
  ({ number, instead, ...data }) =>
    `proposed plan ${number}${instead === null ? '' : ` instead of plan ${instead}`}${inWords(data)}`,
)

export const planWithdrawn = defineEvent(
  'plan-withdrawn',
  'unit-plan',
  z.object({ number: z.number() }),
  ({ number }) => `withdrew plan ${number} before it was answered`,
)

export const planAgreed = defineEvent(
  'plan-agreed',
  'unit-plan',
  z.object(change),
  ({ number, ...data }) => `agreed plan ${number}${inWords(data)}`,
)

export const planSentBack = defineEvent(
  'plan-sent-back',
  'unit-plan',
  z.object({ number: z.number() }),
  ({ number }) => `sent plan ${number} back with a comment`,
)

export const planSet = defineEvent(
  'plan-set',
  'unit-plan',
  z.object(change),
  ({ number, ...data }) => `made plan ${number} the agreed one${inWords(data)}`,
)
