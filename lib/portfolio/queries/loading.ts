import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readScopeWithUnits, type ScopedRegistration } from '@/lib/registration/queries/scope'
import { findCriterion, readSpecification } from '@/lib/specification/queries'
import type { Specification } from '@/lib/specification/model'
import type { OpenEnrolment, Picked } from '@/lib/portfolio/rules/referencing'
import type { Location } from '@/lib/portfolio/model/location'

/** What commands on a portfolio start from. */
export type Workspace = {
  registration: ScopedRegistration
  specification: Specification
  enrolments: (OpenEnrolment & { version: number })[]
}

export async function readWorkspace(
  db: Db,
  { centreId }: Pick<Actor, 'centreId'>,
  registrationId: string,
): Promise<Workspace | null> {
  const found = await readScopeWithUnits(db, centreId, registrationId)
  if (!found) return null
  const { registration } = found
  const specification = await readSpecification(db, registration.qualificationVersionId)
  const references = new Map(specification.units.map((unit) => [unit.id, unit.reference]))
  const enrolments = found.enrolments.map((row) => ({
    ...row,
    reference: references.get(row.unitId) ?? '',
  }))
  return { registration, specification, enrolments }
}

/** Criteria picked by id, with their numbers and units; null when one is not in the specification. */
export function pick(
  specification: Specification,
  chosen: { criterionId: string; location: Location; claim: string }[],
): Picked[] | null {
  const picked: Picked[] = []
  for (const { criterionId, ...place } of chosen) {
    const found = findCriterion(specification, criterionId)
    if (!found) return null
    picked.push({
      criterionId,
      criterion: found.criterion.number,
      unitId: found.unit.id,
      ...place,
    })
  }
  return picked
}

/** Uploads of this seat to this portfolio that are ready to be taken, in the order asked for. */
export async function readUploads(
  db: Db,
  actor: Actor,
  registrationId: string,
  uploadIds: string[],
) {
  const rows = await db.upload.findMany({
    where: {
      id: { in: uploadIds },
      centreId: actor.centreId,
      registrationId,
      seatId: actor.seatId,
      state: 'ready',
    },
  })
  const ready = uploadIds.flatMap((uploadId) => {
    const row = rows.find(({ id }) => id === uploadId)
    if (!row?.fileKey || !row.sha256 || !row.mediaType) return []
    const { id, fileKey, fileName, receivedSize: size, mediaType, sha256, seconds } = row
    return [{ id, file: { fileKey, fileName, size, mediaType, sha256, seconds } }]
  })
  return ready.length === uploadIds.length ? ready : null
}

export type ReadyUpload = NonNullable<Awaited<ReturnType<typeof readUploads>>>[number]

/** The bytes of an upload as they go on the trail. */
export const bytesOf = ({ file }: ReadyUpload) => ({
  sha256: file.sha256,
  size: Number(file.size),
  mediaType: file.mediaType,
})

export const isKind = (specification: Specification, kind: string): boolean =>
  specification.evidenceKinds.some(({ code }) => code === kind)
