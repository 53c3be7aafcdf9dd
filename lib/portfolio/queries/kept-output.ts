import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { refusal } from '@/lib/kernel/result'
import type { AiUseInput } from '@/lib/portfolio/model/ai-use'
import { readUploads } from '@/lib/portfolio/queries/loading'

/** The file in which what a tool gave out is kept: one or none; null while it has not arrived. */
export const readKeptOutput = async (
  db: Db,
  actor: Actor,
  registrationId: string,
  { used, uploadId }: AiUseInput,
) => (used === 'yes' && uploadId ? readUploads(db, actor, registrationId, [uploadId]) : [])

export const outputNotReady = refusal(
  'no-upload',
  'The file of what the tool gave out has not arrived whole yet. Wait until it says it is ready.',
  { fields: { 'ai.uploadId': 'The file is not ready.' } },
)
