import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { refusal } from '@/lib/kernel/result'
import { aiUseIn, type AiUse, type AiUseInput } from '@/lib/portfolio/model/ai-use'
import { readUploads, type ReadyUpload } from '@/lib/portfolio/queries/loading'

/** The file in which what a tool gave out is kept: one that was sent now, or that of the version before. */
export type KeptOutput = { uploadId: string | null; file: ReadyUpload['file'] }

/** What a version says of a tool, with the file of what that gave out. */
export type SaidBefore = { use: AiUse | null; output: KeptOutput | null }

/** What a query selects of a version for that. */
export const saidSelect = {
  aiUse: true,
  attachments: {
    select: {
      id: true,
      fileKey: true,
      fileName: true,
      size: true,
      mediaType: true,
      sha256: true,
      seconds: true,
    },
  },
} as const

type Version = {
  aiUse: unknown
  attachments: ({ id: string } & ReadyUpload['file'])[]
}

export function saidIn(version: Version | undefined): SaidBefore {
  const use = aiUseIn(version?.aiUse)
  const found =
    use?.used === 'yes' ? version?.attachments.find(({ id }) => id === use.attachmentId) : undefined
  if (!found) return { use, output: null }
  const { id: _, ...file } = found
  return { use, output: { uploadId: null, file } }
}

/** The file of what the tool gave out: one or none; null while it has not arrived. */
export async function readKeptOutput(
  db: Db,
  actor: Actor,
  registrationId: string,
  { used, uploadId }: AiUseInput,
  before: SaidBefore | null,
): Promise<KeptOutput[] | null> {
  if (used === 'same') return before?.output ? [before.output] : []
  if (used !== 'yes' || !uploadId) return []
  const found = await readUploads(db, actor, registrationId, [uploadId])
  return found && found.map(({ id, file }) => ({ uploadId: id, file }))
}

export const outputNotReady = refusal(
  'no-upload',
  'The file of what the tool gave out has not arrived whole yet. Wait until it says it is ready.',
  { fields: { 'ai.uploadId': 'The file is not ready.' } },
)
