import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { Moved } from '@/lib/registration/rules/editions'

/**
 * Moves a registration and every unit of its plan to another edition in one statement: the keys that
 * hold a plan to its registration's edition are looked at when it ends.
 */
export async function keepEdition(
  db: Db,
  seen: { id: string; centreId: string; version: number },
  to: { versionId: string; moved: Moved[]; added: Moved[] },
  at: Date,
): Promise<void> {
  const ids = to.moved.map(({ id }) => id)
  const units = to.moved.map(({ unitId }) => unitId)
  const count = await db.$executeRaw`
    with "plan" as (
      update "UnitEnrolment" e
      set "unitId" = m."unitId", "qualificationVersionId" = ${to.versionId}::uuid,
        "version" = e."version" + 1
      from unnest(${ids}::uuid[], ${units}::uuid[]) as m("id", "unitId")
      where e."id" = m."id" and e."registrationId" = ${seen.id}::uuid
    )
    update "Registration"
    set "qualificationVersionId" = ${to.versionId}::uuid, "version" = "version" + 1
    where "id" = ${seen.id}::uuid and "centreId" = ${seen.centreId}::uuid
      and "version" = ${seen.version}`
  expectChanged({ count })
  await db.unitEnrolment.createMany({
    data: to.added.map(({ id, unitId }) => ({
      id,
      centreId: seen.centreId,
      registrationId: seen.id,
      qualificationVersionId: to.versionId,
      unitId,
      state: 'planned',
      stateSince: at,
    })),
  })
  await carryAnswers(db, seen.id, to.versionId)
}

/** What was said of a criterion goes along to the one that says the same; a note, to the one of its number. */
async function carryAnswers(db: Db, registrationId: string, versionId: string): Promise<void> {
  await db.$executeRaw`
    update "ScanAnswer" s set "criterionId" = n."id"
    from "AssessmentCriterion" o
    join "Unit" ou on ou."id" = o."unitId"
    join "Unit" nu on nu."reference" = ou."reference"
      and nu."qualificationVersionId" = ${versionId}::uuid
    join "AssessmentCriterion" n on n."unitId" = nu."id" and n."number" = o."number"
      and n."text" = o."text"
    where s."registrationId" = ${registrationId}::uuid and s."criterionId" = o."id"`
  await db.$executeRaw`
    update "CriterionNote" c set "criterionId" = n."id"
    from "AssessmentCriterion" o
    join "Unit" ou on ou."id" = o."unitId"
    join "Unit" nu on nu."reference" = ou."reference"
      and nu."qualificationVersionId" = ${versionId}::uuid
    join "AssessmentCriterion" n on n."unitId" = nu."id" and n."number" = o."number"
    where c."registrationId" = ${registrationId}::uuid and c."criterionId" = o."id"`
}
