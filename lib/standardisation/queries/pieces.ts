import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EvidenceFile } from '@/lib/portfolio/queries/files'
import { piecesToJudge } from '@/lib/standardisation/policy'
import { hiddenFileName } from '@/lib/standardisation/rules/hiding'

const select = {
  id: true,
  fileKey: true,
  fileName: true,
  size: true,
  mediaType: true,
  sha256: true,
} as const

/**
 * The file of a piece that somebody is invited to judge, or of one of its attachments, under a name that
 * does not tell whose it is. Three statements at most.
 */
export async function pieceFileFor(
  db: Db,
  actor: Actor,
  versionId: string,
  attachmentId?: string,
): Promise<EvidenceFile | null> {
  const piece = await db.standardisationPiece.findFirst({
    where: { evidenceVersionId: versionId, AND: [piecesToJudge(actor)] },
    orderBy: { id: 'desc' },
    select: { position: true, label: true, registrationId: true },
  })
  if (!piece) return null
  const { position, label, registrationId } = piece
  const attachments =
    attachmentId === undefined
      ? []
      : await db.evidenceAttachment.findMany({
          where: { evidenceVersionId: versionId, registrationId },
          orderBy: { position: 'asc' },
          select,
        })
  const index = attachments.findIndex(({ id }) => id === attachmentId)
  const file =
    attachmentId === undefined
      ? await db.evidenceVersion.findFirst({ where: { id: versionId, registrationId }, select })
      : attachments[index]
  if (!file?.fileKey || !file.sha256 || !file.mediaType || file.size === null) return null
  return {
    registrationId,
    key: file.fileKey,
    sha256: file.sha256,
    size: Number(file.size),
    mediaType: file.mediaType,
    fileName: hiddenFileName(
      position,
      file.fileName,
      attachmentId === undefined ? undefined : index + 1,
    ),
    title: label,
    isOwn: false,
  }
}
