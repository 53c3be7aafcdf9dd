import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { QualificationFile } from '@/lib/specification/model'
import { slugOf } from '@/lib/specification/rules/identifiers'

/** Keeps a checked file as a published edition: four inserts, whatever its size. */
export async function keepVersion(
  db: Db,
  version: {
    id: string
    file: QualificationFile
    sha256: string
    publishedAt: Date
    /** The centre that loaded it for itself; null is the installation's, for everybody. */
    centreId: string | null
  },
): Promise<void> {
  const { id: qualificationVersionId, file, sha256, publishedAt, centreId } = version
  const rows = rowsOf(qualificationVersionId, file)
  await db.qualificationVersion.create({
    data: {
      id: qualificationVersionId,
      number: file.number,
      slug: slugOf(file.number),
      edition: file.edition,
      title: file.title,
      awardingBody: file.awardingBody,
      level: file.level,
      registrationStart: new Date(file.registrationStart),
      registrationEnd: file.registrationEnd === null ? null : new Date(file.registrationEnd),
      file: JSON.parse(JSON.stringify(file)),
      sha256,
      publishedAt,
      centreId,
    },
  })
  await db.unit.createMany({ data: rows.units })
  await db.learningOutcome.createMany({ data: rows.outcomes })
  await db.assessmentCriterion.createMany({ data: rows.criteria })
}

function rowsOf(qualificationVersionId: string, { units }: QualificationFile) {
  const withIds = units.map((unit, index) => ({
    ...unit,
    id: newId(),
    position: index + 1,
    outcomes: unit.outcomes.map((outcome) => ({ ...outcome, id: newId() })),
  }))
  return {
    units: withIds.map(({ id, group, position, reference, title, level, credits }) => ({
      id,
      qualificationVersionId,
      groupCode: group,
      position,
      reference,
      title,
      level,
      credits,
    })),
    outcomes: withIds.flatMap(({ id: unitId, outcomes }) =>
      outcomes.map(({ id, number, text }) => ({ id, unitId, number, text })),
    ),
    criteria: withIds.flatMap(({ id: unitId, outcomes }) =>
      outcomes
        .flatMap(({ id: outcomeId, criteria }) =>
          criteria.map(({ number, text }) => ({ outcomeId, number, text })),
        )
        .map((criterion, index) => ({ ...criterion, id: newId(), unitId, position: index + 1 })),
    ),
  }
}
