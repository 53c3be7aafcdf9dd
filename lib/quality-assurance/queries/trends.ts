import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { londonInstant } from '@/lib/kernel/dates'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'
import {
  altogether,
  byAssessor,
  byMonth,
  byUnit,
  type DecisionFact,
} from '@/lib/quality-assurance/rules/trends'

export type Period = { from: string; to: string }

/** The first and the last instant of a period; its last day belongs to it. */
const instants = ({ from, to }: Period) => {
  const after = new Date(`${to}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  return {
    since: londonInstant(from, '00:00') ?? new Date(from),
    until: londonInstant(after.toISOString().slice(0, 10), '00:00') ?? after,
  }
}

/** Decisions of the period, each with what became of it. One statement. */
const readFacts = (db: Db, ids: string[], since: Date, until: Date) =>
  db.$queryRaw<DecisionFact[]>`
    select p."id" as "personId", p."name" as "assessor", u."reference", u."title",
      d."outcome"::text as "outcome", l."at" as "declaredAt", d."at", e."at" as "releasedAt",
      c."outcome"::text as "concluded"
    from "AssessmentDecision" d
    join "UnitDeclaration" l on l."id" = d."declarationId"
    join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Seat" s on s."id" = d."seatId" join "Person" p on p."id" = s."personId"
    left join "Sample" x on x."decisionId" = d."id"
    left join "SampleConclusion" c on c."sampleId" = x."id"
    left join "Release" e on e."decisionId" = d."id"
    where d."registrationId" = any(${ids}::uuid[]) and d."at" >= ${since} and d."at" < ${until}
    order by d."at"`

export type CriterionTrend = {
  id: string
  reference: string
  number: string
  text: string
  judged: number
  notYet: number
  found: number
  agreed: number
}

/** Criteria that were referred or queried in the period, those most often first. One statement. */
const readCriteria = (db: Db, ids: string[], since: Date, until: Date) =>
  db.$queryRaw<CriterionTrend[]>`
    with judged as (
      select "criterionId", count(*)::int as "all",
        count(*) filter (where "verdict" = 'notYetMet')::int as "notYet"
      from "Judgement"
      where "registrationId" = any(${ids}::uuid[]) and "at" >= ${since} and "at" < ${until}
      group by "criterionId"
    ), found as (
      select f."criterionId", count(*)::int as "all",
        count(*) filter (where f."verdict" = 'agree')::int as "agreed"
      from "Finding" f
      join "SampleConclusion" c on c."sampleId" = f."sampleId"
      where f."registrationId" = any(${ids}::uuid[]) and c."at" >= ${since} and c."at" < ${until}
      group by f."criterionId"
    )
    select c."id", u."reference", c."number", c."text", coalesce(j."all", 0) as "judged",
      coalesce(j."notYet", 0) as "notYet", coalesce(f."all", 0) as "found",
      coalesce(f."agreed", 0) as "agreed"
    from judged j
    full join found f on f."criterionId" = j."criterionId"
    join "AssessmentCriterion" c on c."id" = coalesce(j."criterionId", f."criterionId")
    join "Unit" u on u."id" = c."unitId"
    where coalesce(j."notYet", 0) > 0 or coalesce(f."agreed", 0) < coalesce(f."all", 0)
    order by coalesce(j."notYet", 0) + coalesce(f."all", 0) - coalesce(f."agreed", 0) desc,
      u."reference", c."position" limit 40`

/**
 * Agreement, turn-round and referral over a period: of the portfolios an IQA sees, of all for the lead and
 * the administrators. Three statements, whatever the period; null for everybody else.
 */
export async function trendsView(db: Db, actor: Actor, period: Period) {
  if (!isIqa(actor.role) && actor.role !== 'centreAdmin') return null
  const ids = await visibleIds(db, actor)
  const { since, until } = instants(period)
  const facts = await readFacts(db, ids, since, until)
  return {
    all: altogether(facts),
    assessors: byAssessor(facts),
    units: byUnit(facts),
    months: byMonth(facts, period.from, period.to),
    criteria: await readCriteria(db, ids, since, until),
  }
}

export type TrendsView = NonNullable<Awaited<ReturnType<typeof trendsView>>>
