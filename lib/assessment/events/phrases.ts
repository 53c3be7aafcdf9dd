import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'

const data = z.object({
  name: z.string(),
  text: z.string(),
  unitReference: z.string(),
  verb: z.string(),
})

export const phraseKept = defineEvent(
  'phrase-kept',
  'feedback-phrase',
  data,
  ({ name }) => `added the feedback phrase “${name}”`,
)

export const phraseChanged = defineEvent(
  'phrase-changed',
  'feedback-phrase',
  data,
  ({ name }) => `changed the feedback phrase “${name}”`,
)

export const phraseRetired = defineEvent(
  'phrase-retired',
  'feedback-phrase',
  z.object({ name: z.string() }),
  ({ name }) => `retired the feedback phrase “${name}”`,
)

export const phraseEvents = [phraseKept, phraseChanged, phraseRetired]
