import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { KeptPlan, PastPlan, PlanState } from '@/lib/registration/model/proposals'
import { visibleTo } from '@/lib/registration/policy'

/** Every plan of a registration the caller may see, the newest first. One statement. */
export const readPlans = (db: Db, registrationId: string) =>
  db.$queryRaw<KeptPlan[]>`
    select p."id", p."number", p."note", n."name" as "by",
      p."proposedBySeatId" = r."candidateSeatId" as "isCandidate", p."proposedAt" as "at",
      p."withdrawnAt",
      coalesce((select jsonb_agg(u."unitId") from "UnitPlanUnit" u where u."planId" = p."id"),
        '[]') as "unitIds",
      y."outcome"::text as "outcome", y."comment", m."name" as "repliedBy", y."at" as "repliedAt"
    from "UnitPlan" p
    join "Registration" r on r."id" = p."registrationId"
    join "Seat" s on s."id" = p."proposedBySeatId"
    join "Person" n on n."id" = s."personId"
    left join "UnitPlanReply" y on y."planId" = p."id"
    left join "Seat" t on t."id" = y."seatId"
    left join "Person" m on m."id" = t."personId"
    where p."registrationId" = ${registrationId}::uuid
    order by p."number" desc`

const stateOf = ({ outcome, withdrawnAt }: KeptPlan): PlanState =>
  outcome ?? (withdrawnAt ? 'withdrawn' : 'waiting')

/** Plans with what each changes of the one that was agreed before it. */
export function withChanges(rows: KeptPlan[]): PastPlan[] {
  return rows.map((plan, index) => {
    const before = rows.slice(index + 1).find(({ outcome }) => outcome === 'agreed')
    return {
      ...plan,
      state: stateOf(plan),
      change: before
        ? {
            added: plan.unitIds.filter((id) => !before.unitIds.includes(id)),
            dropped: before.unitIds.filter((id) => !plan.unitIds.includes(id)),
          }
        : null,
    }
  })
}

export type WaitingPlan = {
  planId: string
  registrationId: string
  number: number
  candidate: string
  at: Date
}

/** Proposals that wait for this assessor's answer, the longest first. One statement. */
export const plansToAnswer = (db: Db, { role, centreId, seatId, personId }: Actor) =>
  role === 'assessor'
    ? db.$queryRaw<WaitingPlan[]>`
        select p."id" as "planId", p."registrationId", p."number", n."name" as "candidate",
          p."proposedAt" as "at"
        from "UnitPlan" p
        join "Registration" r on r."id" = p."registrationId"
        join "Seat" s on s."id" = r."candidateSeatId"
        join "Person" n on n."id" = s."personId"
        where p."centreId" = ${centreId}::uuid and p."withdrawnAt" is null
          and r."state" = 'active' and n."id" <> ${personId}::uuid
          and not exists (select 1 from "UnitPlanReply" y where y."planId" = p."id")
          and exists (select 1 from "Allocation" a where a."registrationId" = r."id"
            and a."role" = 'assessor' and a."seatId" = ${seatId}::uuid and a."endedAt" is null)
        order by p."proposedAt"`
    : Promise.resolve<WaitingPlan[]>([])

export const mayBeSeen = (db: Db, actor: Actor, registrationId: string) =>
  db.registration.findFirst({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
    select: { id: true, qualificationVersionId: true, state: true },
  })
