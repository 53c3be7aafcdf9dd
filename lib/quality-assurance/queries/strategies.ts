import type { Db } from '@/lib/infra/db'
import type { StrategySettings } from '@/lib/quality-assurance/model/strategy'

export type StrategyRow = {
  id: string
  qualificationNumber: string
  number: number
  settings: StrategySettings
  reasons: string
  reviewBy: Date
  draftedBy: string
  at: Date
  approvedBy: string | null
  approvedAt: Date | null
}

/** Every strategy of a centre, the newest first. One statement. */
export const readStrategies = (db: Db, centreId: string): Promise<StrategyRow[]> =>
  db.$queryRaw<StrategyRow[]>`
    select s."id", s."qualificationNumber", s."number", s."settings", s."reasons", s."reviewBy",
      p."name" as "draftedBy", s."at", ap."name" as "approvedBy", a."at" as "approvedAt"
    from "SamplingStrategy" s
    join "Seat" t on t."id" = s."seatId"
    join "Person" p on p."id" = t."personId"
    left join "StrategyApproval" a on a."strategyId" = s."id"
    left join "Seat" at on at."id" = a."seatId"
    left join "Person" ap on ap."id" = at."personId"
    where s."centreId" = ${centreId}::uuid
    order by s."qualificationNumber", s."number" desc`

/** The strategy in force: the approved one of the highest number. */
export const inForce = (
  strategies: readonly StrategyRow[],
  qualificationNumber: string,
): StrategyRow | null =>
  strategies.find(
    (each) => each.qualificationNumber === qualificationNumber && each.approvedAt !== null,
  ) ?? null

export type ApprovedQualification = {
  number: string
  title: string
  qualificationVersionId: string
  awardingBody: string
}

/** The qualifications that the centre is approved for, each by its newest edition. One statement. */
export const readQualifications = (db: Db, centreId: string): Promise<ApprovedQualification[]> =>
  db.$queryRaw<ApprovedQualification[]>`
    select distinct on (a."qualificationNumber") a."qualificationNumber" as "number", v."title",
      v."id" as "qualificationVersionId", v."awardingBody"
    from "CentreApproval" a
    join "QualificationVersion" v on v."number" = a."qualificationNumber"
      and (v."centreId" is null or v."centreId" = a."centreId")
    where a."centreId" = ${centreId}::uuid
    order by a."qualificationNumber", v."id" desc`
