import type { Db } from '@/lib/infra/db'
import { lockRegistration } from '@/lib/registration/queries/scope'
import { readSpecification } from '@/lib/specification/queries'
import type { AssessmentEnd } from '@/lib/planning/model/plans'
import type { VersionStanding } from '@/lib/planning/rules/plans'

/** A registration with the units its plans may be about, locked: of two at once the second sees what the first did. */
export async function readPlanningOf(db: Db, centreId: string, registrationId: string) {
  const registration = await lockRegistration(db, centreId, registrationId)
  if (!registration) return null
  const specification = await readSpecification(db, registration.qualificationVersionId)
  const enrolments = await db.unitEnrolment.findMany({
    where: { registrationId, centreId, state: { not: 'dropped' } },
    select: { id: true, unitId: true },
  })
  const before = await db.assessmentPlan.count({ where: { registrationId } })
  return { registration, specification, enrolments, nextNumber: before + 1 }
}

export type PlanningOf = NonNullable<Awaited<ReturnType<typeof readPlanningOf>>>

type PlanRow = {
  id: string
  registrationId: string
  number: number
  ending: AssessmentEnd | null
}

/** A plan with how its versions stand, found by itself or by one of its versions. */
export async function readPlanOf(
  db: Db,
  centreId: string,
  asked: { planId: string } | { versionId: string },
) {
  const found =
    'planId' in asked
      ? await db.assessmentPlan.findFirst({
          where: { id: asked.planId, centreId },
          select: { id: true, registrationId: true },
        })
      : await db.assessmentPlan.findFirst({
          where: { centreId, versions: { some: { id: asked.versionId } } },
          select: { id: true, registrationId: true },
        })
  const planning = found && (await readPlanningOf(db, centreId, found.registrationId))
  if (!planning) return null
  // Read under the lock.
  const [plan] = await db.$queryRaw<PlanRow[]>`
    select p."id", p."registrationId", p."number", e."outcome"::text as "ending"
    from "AssessmentPlan" p left join "AssessmentPlanEnding" e on e."planId" = p."id"
    where p."id" = ${found.id}::uuid`
  const versions = await db.$queryRaw<VersionStanding[]>`
    select v."id", v."number", v."at", v."startsAt", v."minutes", y."outcome"::text as "outcome",
      case when v."seatId" = r."candidateSeatId" then 'candidate' else 'assessor' end as "by"
    from "AssessmentPlanVersion" v
    join "Registration" r on r."id" = v."registrationId"
    left join "AssessmentPlanReply" y on y."versionId" = v."id"
    where v."planId" = ${found.id}::uuid
    order by v."number"`
  return plan ? { ...planning, plan, versions } : null
}

export type PlanOf = NonNullable<Awaited<ReturnType<typeof readPlanOf>>>
