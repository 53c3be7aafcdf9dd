import type { Db } from '@/lib/infra/db'
import type { PlanReplyOutcome } from '@/lib/registration/model/proposals'
import { lockRegistration } from '@/lib/registration/queries/scope'
import { readSpecification } from '@/lib/specification/queries'

type PlanRow = {
  id: string
  number: number
  withdrawn: boolean
  outcome: PlanReplyOutcome | null
}

/**
 * A registration with its enrolments and its plans, for commands that change the plan. The
 * registration is locked first, so that of two at once the second sees what the first did.
 */
export async function readPlanning(db: Db, centreId: string, registrationId: string) {
  const registration = await lockRegistration(db, centreId, registrationId)
  if (!registration) return null
  const specification = await readSpecification(db, registration.qualificationVersionId)
  const enrolments = await db.unitEnrolment.findMany({
    where: { registrationId, centreId },
    select: { id: true, unitId: true, state: true, version: true },
  })
  const plans = await db.$queryRaw<PlanRow[]>`
    select p."id", p."number", p."withdrawnAt" is not null as "withdrawn",
      y."outcome"::text as "outcome"
    from "UnitPlan" p
    left join "UnitPlanReply" y on y."planId" = p."id"
    where p."registrationId" = ${registrationId}::uuid
    order by p."number" desc`
  const waiting = plans.find(({ withdrawn, outcome }) => !withdrawn && outcome === null) ?? null
  return {
    registration,
    specification,
    enrolments,
    waiting,
    nextNumber: (plans[0]?.number ?? 0) + 1,
  }
}

export type Planning = NonNullable<Awaited<ReturnType<typeof readPlanning>>>

/** The same, found by one of its plans; with the units that plan names. */
export async function readPlan(db: Db, centreId: string, planId: string) {
  const plan = await db.unitPlan.findFirst({
    where: { id: planId, centreId },
    select: { id: true, number: true, registrationId: true },
  })
  if (!plan) return null
  const planning = await readPlanning(db, centreId, plan.registrationId)
  const units = await db.unitPlanUnit.findMany({ where: { planId }, select: { unitId: true } })
  return planning && { ...planning, plan, unitIds: units.map(({ unitId }) => unitId) }
}
