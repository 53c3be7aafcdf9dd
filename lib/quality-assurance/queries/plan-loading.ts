import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import { Prisma } from '@/lib/infra/generated/client'
import { strategySettings, type StrategySettings } from '@/lib/quality-assurance/model/strategy'

/** Of "PlannedInterim" as `q`: nobody has looked since it was planned. */
export const notLookedAtSince = Prisma.sql`not exists (select 1 from "InterimSample" l
  where l."unitEnrolmentId" = q."unitEnrolmentId" and l."at" > q."at")`

export type StandingStrategy = { id: string; number: number; settings: StrategySettings }

/** The approved strategy of the highest number. One statement. */
async function readStrategyInForce(
  db: Db,
  centreId: string,
  qualificationNumber: string,
): Promise<StandingStrategy | null> {
  const row = await db.samplingStrategy.findFirst({
    where: { centreId, qualificationNumber, approval: { isNot: null } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, settings: true },
  })
  return row && { ...row, settings: strategySettings.parse(row.settings) }
}

/** What drawing a plan of a qualification begins with; null where the centre has no approval for it. */
export async function readToPlan(db: Db, centreId: string, qualificationNumber: string) {
  const [version] = await db.$queryRaw<{ id: string }[]>`
    select v."id" from "CentreApproval" a
    join "QualificationVersion" v on v."number" = a."qualificationNumber"
      and (v."centreId" is null or v."centreId" = a."centreId")
    where a."centreId" = ${centreId}::uuid and a."qualificationNumber" = ${qualificationNumber}
    order by v."publishedAt" desc limit 1`
  if (!version) return null
  const strategy = await readStrategyInForce(db, centreId, qualificationNumber)
  const plans = await db.samplingPlan.findMany({
    where: { centreId, qualificationNumber },
    select: { number: true, startsOn: true, endsOn: true },
    orderBy: { number: 'asc' },
  })
  return { versionId: version.id, strategy, plans }
}

/** A plan, locked: of two who draw it again, the second sees what the first promised. */
export async function readPlan(db: Db, centreId: string, planId: string) {
  await db.$queryRaw`
    select 1 from "SamplingPlan" where "id" = ${planId}::uuid and "centreId" = ${centreId}::uuid
    for no key update`
  const plan = await db.samplingPlan.findFirst({
    where: { id: planId, centreId },
    select: {
      id: true,
      qualificationNumber: true,
      number: true,
      startsOn: true,
      endsOn: true,
      seed: true,
      draws: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  return plan && { ...plan, lastDraw: plan.draws[0]?.number ?? 0 }
}

/**
 * The plan of a qualification whose period holds a day, locked, and whether a look at this unit under way is
 * promised in it and still to be done.
 */
export async function readPlanOn(
  db: Db,
  centreId: string,
  asked: { qualificationNumber: string; dueOn: string; enrolmentId: string },
) {
  const { qualificationNumber, dueOn, enrolmentId } = asked
  const day = dayOf(dueOn)
  const [plan] = await db.$queryRaw<{ id: string; number: number }[]>`
    select "id", "number" from "SamplingPlan" where "centreId" = ${centreId}::uuid
      and "qualificationNumber" = ${qualificationNumber} and ${day} between "startsOn" and "endsOn"
    for no key update`
  if (!plan) return null
  const [open] = await db.$queryRaw<{ promised: boolean }[]>`
    select exists (select 1 from "PlannedInterim" q
      where q."planId" = ${plan.id}::uuid and q."unitEnrolmentId" = ${enrolmentId}::uuid
        and ${notLookedAtSince}) as "promised"`
  return { ...plan, promised: open?.promised ?? false }
}
