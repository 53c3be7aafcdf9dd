import type { Db } from '@/lib/infra/db'
import type { Gap } from '@/lib/quality-assurance/model/planning'
import type { Rating, StrategySettings } from '@/lib/quality-assurance/model/strategy'

export type PlanRow = {
  id: string
  number: number
  qualificationNumber: string
  qualificationVersionId: string
  title: string
  startsOn: Date
  endsOn: Date
  seed: number
  draw: number
  drawnAt: Date
  drawnBy: string
  considered: number
  strategy: number
  approvedAt: Date | null
  reviewBy: Date
  settings: StrategySettings
  /** Planned, live; and of these, what was sampled and concluded. */
  planned: number
  done: number
}

export type PlanWhole = PlanRow & { gaps: Gap[]; ratings: Rating[] }

/** The plans of a centre as they were last drawn, the newest period first. One statement. */
export const readPlans = (db: Db, centreId: string): Promise<PlanRow[]> =>
  read<PlanRow>(db, centreId, null)

/** One of them with what it could not cover and how it rated. One statement. */
export const readPlanWhole = async (
  db: Db,
  centreId: string,
  planId: string,
): Promise<PlanWhole | null> => (await read<PlanWhole>(db, centreId, planId))[0] ?? null

const read = <Row>(db: Db, centreId: string, planId: string | null): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    select p."id", p."number", p."qualificationNumber", p."startsOn", p."endsOn", p."seed",
      v."id" as "qualificationVersionId", v."title",
      w."number" as "draw", w."at" as "drawnAt", m."name" as "drawnBy", w."considered",
      s."number" as "strategy", a."at" as "approvedAt", s."reviewBy", s."settings",
      case when ${planId}::uuid is not null then w."gaps" end as "gaps",
      case when ${planId}::uuid is not null then w."ratings" end as "ratings",
      (select count(*)::int from "PlannedSample" q where q."planId" = p."id"
        and not exists (select 1 from "PlanRemoval" z where z."plannedId" = q."id")) as "planned",
      (select count(*)::int from "PlannedSample" q
        join "Sample" x on x."decisionId" = q."decisionId"
        join "SampleConclusion" c on c."sampleId" = x."id"
        where q."planId" = p."id"
        and not exists (select 1 from "PlanRemoval" z where z."plannedId" = q."id")) as "done"
    from "SamplingPlan" p
    join lateral (select * from "PlanDraw" l where l."planId" = p."id"
      order by l."number" desc limit 1) w on true
    join "SamplingStrategy" s on s."id" = w."strategyId"
    left join "StrategyApproval" a on a."strategyId" = s."id"
    join "Seat" t on t."id" = w."seatId"
    join "Person" m on m."id" = t."personId"
    join lateral (select v."id", v."title" from "QualificationVersion" v
      where v."number" = p."qualificationNumber" and (v."centreId" is null or v."centreId" = p."centreId")
      order by v."publishedAt" desc limit 1) v on true
    where p."centreId" = ${centreId}::uuid and (${planId}::uuid is null or p."id" = ${planId}::uuid)
    order by p."startsOn" desc, p."qualificationNumber"`
