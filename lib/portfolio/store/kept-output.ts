import type { Db } from '@/lib/infra/db'
import type { AiUse } from '@/lib/portfolio/model/ai-use'
import { keepAttachments, takeUpload, type KeptFile } from './evidence'
import type { Home } from './home'

/** Keeps the file of what a tool gave out with the version that was made with it. */
export async function keepOutput(
  db: Db,
  home: Home,
  versionId: string,
  aiUse: AiUse | null,
  kept: { uploadId: string | null; file: KeptFile }[],
  at: Date,
): Promise<void> {
  const [output] = kept
  if (!output || aiUse?.used !== 'yes' || !aiUse.attachmentId) return
  if (output.uploadId) await takeUpload(db, output.uploadId, at)
  const attachment = { id: aiUse.attachmentId, position: 0, ...output.file }
  await keepAttachments(db, home, versionId, [attachment])
}
