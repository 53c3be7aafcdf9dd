import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { locationSchema } from '@/lib/portfolio/model/location'
import { saidIn, saidSelect } from '@/lib/portfolio/queries/kept-output'

/** A version of the centre's with what is needed to take it into another portfolio of the same candidate. */
export async function readReusable(db: Db, actor: Actor, versionId: string) {
  const row = await db.evidenceVersion.findFirst({
    where: { id: versionId, centreId: actor.centreId },
    select: {
      id: true,
      registrationId: true,
      title: true,
      kind: true,
      producedOn: true,
      setting: true,
      shows: true,
      fileKey: true,
      fileName: true,
      seconds: true,
      size: true,
      mediaType: true,
      sha256: true,
      keptWhere: true,
      ...saidSelect,
      evidence: { select: { form: true, number: true } },
      crossReferences: {
        where: { withdrawnAt: null },
        select: { criterionId: true, location: true, claim: true, placeFrom: true },
      },
    },
  })
  if (!row) return null
  const { fileKey, fileName, size, mediaType, sha256, seconds, crossReferences, ...rest } = row
  const file =
    fileKey && fileName && size !== null && mediaType && sha256
      ? { fileKey, fileName, size, mediaType, sha256, seconds }
      : null
  return {
    ...rest,
    file,
    said: saidIn(row),
    crossReferences: crossReferences.map((each) => ({
      ...each,
      location: locationSchema.parse(each.location),
    })),
  }
}

/** The number under which the same evidence is in a portfolio already: the same bytes, or the same place. */
export async function isThereAlready(
  db: Db,
  registrationId: string,
  version: { file: { sha256: string } | null; keptWhere: string | null; title: string },
): Promise<number | null> {
  const found = await db.evidenceVersion.findFirst({
    where: {
      registrationId,
      ...(version.file
        ? { sha256: version.file.sha256 }
        : { keptWhere: version.keptWhere, title: version.title }),
    },
    select: { evidence: { select: { number: true } } },
  })
  return found?.evidence.number ?? null
}
