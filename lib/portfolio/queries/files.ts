import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readCompetentIn } from '@/lib/registration/queries/competence'
import { evidenceToCountersign, versionsVisibleTo } from '@/lib/portfolio/policy'

export type EvidenceFile = {
  registrationId: string
  key: string
  sha256: string
  size: number
  mediaType: string
  fileName: string
  title: string
  /** Whoever added it sees it as it was taken; others without the camera's data. */
  isOwn: boolean
}

const select = {
  fileKey: true,
  fileName: true,
  size: true,
  mediaType: true,
  sha256: true,
} as const

/** The file of a version, or of one of its attachments, for whoever may see the portfolio. At most three statements. */
export async function fileFor(
  db: Db,
  actor: Actor,
  versionId: string,
  attachmentId?: string,
): Promise<EvidenceFile | null> {
  const competentIn = await readCompetentIn(db, actor)
  const version = await db.evidenceVersion.findFirst({
    where: {
      id: versionId,
      OR: [versionsVisibleTo(actor), evidenceToCountersign(actor, competentIn)],
    },
    select: { ...select, title: true, addedBySeatId: true, registrationId: true },
  })
  if (!version) return null
  const file =
    attachmentId === undefined
      ? version
      : await db.evidenceAttachment.findFirst({
          where: {
            id: attachmentId,
            evidenceVersionId: versionId,
            registrationId: version.registrationId,
          },
          select,
        })
  if (!file?.fileKey || !file.sha256 || !file.mediaType || file.size === null) return null
  return {
    registrationId: version.registrationId,
    key: file.fileKey,
    sha256: file.sha256,
    size: Number(file.size),
    mediaType: file.mediaType,
    fileName: file.fileName ?? version.title,
    title: version.title,
    isOwn: version.addedBySeatId === actor.seatId,
  }
}
