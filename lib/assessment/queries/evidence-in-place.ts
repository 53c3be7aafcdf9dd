import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readCompetentIn } from '@/lib/registration/queries/competence'
import { evidenceToCountersign, evidenceVisibleTo } from '@/lib/portfolio/policy'

/** One version for looking at, with what it says of itself. Four statements; null when it is not theirs to see. */
export async function evidenceInPlace(db: Db, actor: Actor, versionId: string) {
  const competentIn = await readCompetentIn(db, actor)
  return db.evidenceVersion.findFirst({
    where: {
      id: versionId,
      OR: [evidenceVisibleTo(actor), evidenceToCountersign(actor, competentIn)],
    },
    select: {
      id: true,
      registrationId: true,
      number: true,
      title: true,
      producedOn: true,
      setting: true,
      shows: true,
      fileName: true,
      mediaType: true,
      size: true,
      record: true,
      keptWhere: true,
      evidence: { select: { number: true, form: true } },
      attachments: {
        orderBy: { position: 'asc' },
        select: { id: true, fileName: true, mediaType: true, size: true },
      },
    },
  })
}
