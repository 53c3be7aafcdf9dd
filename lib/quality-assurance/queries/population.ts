import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import type { ReleaseWay, SampleOutcome } from '@/lib/quality-assurance/model'
import type { Reason } from '@/lib/quality-assurance/model/planning'

/** A plan as far as it says which sign-offs it is drawn from. */
export type Period = { id: string; qualificationNumber: string; startsOn: Date; endsOn: Date }

export type PopulationRow = {
  decisionId: string
  enrolmentId: string
  registrationId: string
  qualificationVersionId: string
  candidatePersonId: string
  candidate: string
  reference: string
  title: string
  assessorSeatId: string
  assessor: string
  assessorSince: Date
  at: Date
  state: EnrolmentState
  stateSince: Date
  active: boolean
  /** No later decision has taken its place. */
  standing: boolean
  workingTowards: boolean
  /** Its place among the assessor's sign-offs in this unit, of all time. */
  rank: number
  methods: string[]
  forms: string[]
  priorLearning: boolean
  site: string | null
  employer: string | null
  cohort: string | null
  adjusted: boolean
  serving: string[]
  /** The IQAs allocated to the unit, or to the registration where nobody is to the unit. */
  iqaSeatIds: string[]
  /** An earlier decision on the unit was promised and superseded, or sampled and disagreed with. */
  owed: boolean
  sampleId: string | null
  outcome: SampleOutcome | null
  concludedAt: Date | null
  sampledBy: string | null
  openActions: number
  releasedAt: Date | null
  releaseWay: ReleaseWay | null
  planned: {
    id: string
    reasons: Reason[]
    dueOn: string
    iqaSeatId: string
    iqa: string
    removed: string | null
    removedAt: string | null
  } | null
}

/**
 * The sign-offs of a plan's period that stand, or that were looked at, with what samples are to cover and
 * what became of them. Those of these registrations, or all. One statement.
 */
export const readPopulation = (
  db: Db,
  centreId: string,
  plan: Period,
  registrationIds: string[] | null = null,
): Promise<PopulationRow[]> =>
  db.$queryRaw<PopulationRow[]>`
    with decided as (
      select d."id", d."unitEnrolmentId", d."number", d."at", d."competence", d."seatId",
        row_number() over (partition by d."seatId", u."reference" order by d."at", d."id")::int as "rank"
      from "AssessmentDecision" d
      join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
      join "Unit" u on u."id" = n."unitId"
      where d."centreId" = ${centreId}::uuid and d."outcome" = 'achieved'
    ), period as (
      select d.*, n."registrationId", n."unitId", n."qualificationVersionId", n."state", n."stateSince", n."route",
        d."number" = (select max(l."number") from "AssessmentDecision" l
          where l."unitEnrolmentId" = n."id") as "standing"
      from decided d
      join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
      join "QualificationVersion" v on v."id" = n."qualificationVersionId"
      where v."number" = ${plan.qualificationNumber}
        and (d."at" at time zone 'Europe/London')::date between ${plan.startsOn}::date and ${plan.endsOn}::date
        ${registrationIds ? Prisma.sql`and n."registrationId" = any(${registrationIds}::uuid[])` : Prisma.empty}
    ), shown as (
      select i."unitEnrolmentId", array_agg(distinct v."kind") as "methods",
        array_agg(distinct e."form"::text) as "forms"
      from "SubmissionItem" i
      join "EvidenceVersion" v on v."id" = i."evidenceVersionId"
      join "Evidence" e on e."id" = v."evidenceId"
      where i."unitEnrolmentId" in (select "unitEnrolmentId" from period)
      group by i."unitEnrolmentId"
    )
    select d."id" as "decisionId", d."unitEnrolmentId" as "enrolmentId", d."registrationId",
      d."qualificationVersionId", p."id" as "candidatePersonId", p."name" as "candidate",
      u."reference", u."title", d."seatId" as "assessorSeatId", m."name" as "assessor",
      t."startedAt" as "assessorSince", d."at", d."state"::text as "state", d."stateSince",
      r."state" = 'active' as "active", d."standing",
      d."competence"->>'standing' = 'workingTowards' as "workingTowards", d."rank",
      coalesce(h."methods", '{}') as "methods", coalesce(h."forms", '{}') as "forms",
      d."route" = 'rpl' as "priorLearning", y."name" as "site", r."employer", r."cohort",
      exists (select 1 from "AdjustmentDecision" g where g."registrationId" = r."id"
        and g."outcome" = 'granted') as "adjusted",
      array(select vs."personId" from "Allocation" v join "Seat" vs on vs."id" = v."seatId"
        where v."registrationId" = r."id" and v."endedAt" is null) as "serving",
      array(select v."seatId" from "Allocation" v
        where v."registrationId" = r."id" and v."role" = 'iqa' and v."endedAt" is null
          and (v."unitEnrolmentId" = d."unitEnrolmentId" or (v."unitEnrolmentId" is null
            and not exists (select 1 from "Allocation" w where w."unitEnrolmentId" = d."unitEnrolmentId"
              and w."role" = 'iqa' and w."endedAt" is null)))) as "iqaSeatIds",
      exists (select 1 from "AssessmentDecision" o
        left join "Sample" ox on ox."decisionId" = o."id"
        left join "SampleConclusion" oc on oc."sampleId" = ox."id"
        left join "PlannedSample" os on os."decisionId" = o."id" and os."planId" = ${plan.id}::uuid
          and not exists (select 1 from "PlanRemoval" z where z."plannedId" = os."id")
        where o."unitEnrolmentId" = d."unitEnrolmentId" and o."number" < d."number"
          and (oc."outcome" = 'disagreed' or os."id" is not null)) as "owed",
      x."id" as "sampleId", c."outcome"::text as "outcome", c."at" as "concludedAt", xp."name" as "sampledBy",
      (select count(*)::int from "Action" a
        where a."unitEnrolmentId" = d."unitEnrolmentId" and a."effect" = 'unit'
          and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")) as "openActions",
      e."at" as "releasedAt", e."way"::text as "releaseWay",
      (select jsonb_build_object('id', s."id", 'reasons', s."reasons", 'dueOn', s."dueOn",
          'iqaSeatId', s."iqaSeatId", 'iqa', sp."name", 'removed', z."reason", 'removedAt', z."at")
        from "PlannedSample" s
        join "Seat" st on st."id" = s."iqaSeatId" join "Person" sp on sp."id" = st."personId"
        left join "PlanRemoval" z on z."plannedId" = s."id"
        where s."decisionId" = d."id" and s."planId" = ${plan.id}::uuid) as "planned"
    from period d
    join "Unit" u on u."id" = d."unitId"
    join "Registration" r on r."id" = d."registrationId"
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    join "Seat" t on t."id" = d."seatId"
    join "Person" m on m."id" = t."personId"
    left join "Site" y on y."id" = r."siteId"
    left join shown h on h."unitEnrolmentId" = d."unitEnrolmentId"
    left join "Sample" x on x."decisionId" = d."id"
    left join "Seat" xt on xt."id" = x."seatId"
    left join "Person" xp on xp."id" = xt."personId"
    left join "SampleConclusion" c on c."sampleId" = x."id"
    left join "Release" e on e."decisionId" = d."id"
    where x."id" is not null or (d."standing" and d."state" in ('achieved', 'released'))
    order by d."at" desc, d."id"`

/** What samples are expected to cover, since work on it is under way: one row for each stratum. One statement. */
export const readExpected = (
  db: Db,
  centreId: string,
  qualificationNumber: string,
): Promise<{ axis: string; value: string }[]> =>
  db.$queryRaw<{ axis: string; value: string }[]>`
    with active as (
      select r.* from "Registration" r
      join "QualificationVersion" v on v."id" = r."qualificationVersionId"
      where r."centreId" = ${centreId}::uuid and r."state" = 'active'
        and v."number" = ${qualificationNumber}
    )
    select 'candidates' as "axis", 'employer:' || a."employer" as "value" from active a
      where coalesce(a."employer", '') <> ''
    union select 'candidates', 'cohort:' || a."cohort" from active a where coalesce(a."cohort", '') <> ''
    union select 'candidates', 'adjusted' from active a
      join "AdjustmentDecision" g on g."registrationId" = a."id" and g."outcome" = 'granted'
    union select 'sites', y."name" from active a join "Site" y on y."id" = a."siteId"
    union select 'assessors', l."seatId"::text from active a
      join "Allocation" l on l."registrationId" = a."id" and l."role" = 'assessor' and l."endedAt" is null
    union select 'units', u."reference" from active a
      join "UnitEnrolment" n on n."registrationId" = a."id" and n."state" not in ('dropped', 'credited')
      join "Unit" u on u."id" = n."unitId"
    union select 'methods', 'rpl' from active a
      join "UnitEnrolment" n on n."registrationId" = a."id" and n."route" = 'rpl' and n."state" <> 'dropped'
    union select 'methods', e."kind" from active a
      join "SubmissionItem" i on i."registrationId" = a."id"
      join "EvidenceVersion" e on e."id" = i."evidenceVersionId"
    union select 'records', f."form"::text from active a
      join "SubmissionItem" i on i."registrationId" = a."id"
      join "EvidenceVersion" e on e."id" = i."evidenceVersionId"
      join "Evidence" f on f."id" = e."evidenceId"`
