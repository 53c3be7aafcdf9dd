import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { criteriaWords, referenceSchema } from '@/lib/portfolio/events'
import { settings } from '@/lib/portfolio/model'
import { accountSchema, priorLearningSchema } from '@/lib/portfolio/model/accounts'
import { aiUseSchema } from '@/lib/portfolio/model/ai-use'

const version = {
  versionId: id,
  number: z.number(),
  title: z.string(),
  kind: z.string(),
  producedOn: z.string(),
  setting: z.enum(settings),
  shows: z.string(),
  wording: z.string(),
  references: z.array(referenceSchema),
}

export const accountWritten = defineEvent(
  'account-written',
  'evidence',
  z.object({
    ...version,
    versionNumber: z.number(),
    record: accountSchema,
    signatureId: id.nullable(),
    superseded: z.array(id),
    aiUse: aiUseSchema.nullable(),
  }),
  ({ number, versionNumber, title, references, signatureId }) =>
    `${versionNumber === 1 ? 'wrote' : `wrote version ${versionNumber} of`} E${number} ${title}${signatureId ? ', declared it their own' : ''}${references.length > 0 ? `, for ${criteriaWords(references)}` : ''}`,
)

export const priorLearningRecorded = defineEvent(
  'prior-learning-recorded',
  'evidence',
  z.object({
    ...version,
    record: priorLearningSchema,
    signatureId: id,
    attachments: z.array(z.object({ id, uploadId: id, sha256: z.string(), size: z.number() })),
  }),
  ({ number, references }) =>
    `recorded prior learning as E${number}, for ${criteriaWords(references)}`,
)

export const accountEvents = [accountWritten, priorLearningRecorded]
