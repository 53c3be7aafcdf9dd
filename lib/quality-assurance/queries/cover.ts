import type { Db } from '@/lib/infra/db'
import type { Cover } from '@/lib/quality-assurance/rules/covering'

/**
 * The plan that covers a decision, with what it promised of the same assessor and how far each of those is:
 * settled where the unit's standing decision was sampled and agreed, and no action on it is open. One statement.
 */
export async function readCover(
  db: Db,
  centreId: string,
  decisionId: string,
): Promise<Cover | null> {
  const [row] = await db.$queryRaw<Cover[]>`
    with asked as (
      select d."id", d."seatId", d."at", u."reference", v."number", n."stateSince" from "AssessmentDecision" d
      join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
      join "Unit" u on u."id" = n."unitId"
      join "QualificationVersion" v on v."id" = n."qualificationVersionId"
      where d."id" = ${decisionId}::uuid and d."centreId" = ${centreId}::uuid
    ), plan as (
      select p.*, (select max(w."at") from "PlanDraw" w where w."planId" = p."id") as "drawnAt"
      from "SamplingPlan" p join asked a on a."number" = p."qualificationNumber"
      where p."centreId" = ${centreId}::uuid
        and (a."at" at time zone 'Europe/London')::date between p."startsOn" and p."endsOn"
    ), promised as (
      select s."decisionId", u."reference", z."at" as "removedAt",
        exists (select 1 from "AssessmentDecision" l
          join "Sample" x on x."decisionId" = l."id"
          join "SampleConclusion" c on c."sampleId" = x."id" and c."outcome" = 'agreed'
          where l."unitEnrolmentId" = n."id" and l."number" = (
            select max(m."number") from "AssessmentDecision" m where m."unitEnrolmentId" = n."id"))
        and not exists (select 1 from "Action" t where t."unitEnrolmentId" = n."id" and t."effect" = 'unit'
          and not exists (select 1 from "ActionClosure" k where k."actionId" = t."id")) as "settled"
      from "PlannedSample" s
      join plan p on p."id" = s."planId"
      join "AssessmentDecision" d on d."id" = s."decisionId"
      join asked a on a."seatId" = d."seatId"
      join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
      join "Unit" u on u."id" = n."unitId"
      left join "PlanRemoval" z on z."plannedId" = s."id"
    )
    select p."id" as "planId", p."number" as "plan", p."startsOn", p."endsOn", p."drawnAt", a."reference",
      exists (select 1 from promised o
        where o."decisionId" = a."id" and o."removedAt" is null) as "promised",
      coalesce((select jsonb_agg(jsonb_build_object('reference', o."reference", 'settled', o."settled"))
        from promised o where o."removedAt" is null), '[]') as "samples",
      greatest(a."stateSince",
        (select max(o."removedAt") from promised o where o."reference" = a."reference"),
        (select max(c."at") from "SampleConclusion" c
          join "Sample" x on x."id" = c."sampleId"
          join "AssessmentDecision" d on d."id" = x."decisionId" and d."seatId" = a."seatId"
          join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
          join "Unit" u on u."id" = n."unitId" and u."reference" = a."reference"
          where c."outcome" = 'disagreed')) as "changedAt"
    from plan p cross join asked a`
  return row ?? null
}
