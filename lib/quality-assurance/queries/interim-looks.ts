import type { Db } from '@/lib/infra/db'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { notLookedAtSince } from '@/lib/quality-assurance/queries/plan-loading'
import type { Period } from '@/lib/quality-assurance/queries/population'
import { underWay } from '@/lib/quality-assurance/rules/interim'

/** A unit that was looked at before its sign-off in the period of a plan, or that the plan promises to. */
export type InterimRow = {
  enrolmentId: string
  registrationId: string
  candidate: string
  reference: string
  title: string
  state: EnrolmentState
  assessorSeatId: string
  assessor: string
  methods: string[]
  forms: string[]
  priorLearning: boolean
  site: string | null
  employer: string | null
  cohort: string | null
  adjusted: boolean
  /** The last look in the period. */
  lookedAt: Date | null
  lookedBy: string | null
  reason: string | null
  /** Actions raised with a look that block the unit and are open. */
  openActions: number
  /** Promised and still to be done. */
  planned: { reason: string; dueOn: string; iqaSeatId: string; iqa: string } | null
}

/** Interim samples of a plan's period in these registrations, done and promised. One statement. */
export const readInterimLooks = (
  db: Db,
  centreId: string,
  plan: Period,
  registrationIds: string[],
): Promise<InterimRow[]> =>
  db.$queryRaw<InterimRow[]>`
    with looked as (
      select distinct on (i."unitEnrolmentId") i."unitEnrolmentId", i."at", i."seatId", i."reason"
      from "InterimSample" i
      where i."centreId" = ${centreId}::uuid and i."registrationId" = any(${registrationIds}::uuid[])
        and (i."at" at time zone 'Europe/London')::date between ${plan.startsOn}::date and ${plan.endsOn}::date
      order by i."unitEnrolmentId", i."at" desc
    ), promised as (
      select distinct on (q."unitEnrolmentId") q."unitEnrolmentId", q."reason", q."dueOn", q."iqaSeatId"
      from "PlannedInterim" q
      join "UnitEnrolment" n on n."id" = q."unitEnrolmentId" and n."state"::text = any(${[...underWay]}::text[])
      join "Registration" r on r."id" = q."registrationId" and r."state" = 'active'
      where q."planId" = ${plan.id}::uuid and q."centreId" = ${centreId}::uuid
        and q."registrationId" = any(${registrationIds}::uuid[]) and ${notLookedAtSince}
      order by q."unitEnrolmentId", q."at" desc
    )
    select n."id" as "enrolmentId", r."id" as "registrationId", p."name" as "candidate", u."reference",
      u."title", n."state"::text as "state", j."seatId" as "assessorSeatId", m."name" as "assessor",
      coalesce(h."methods", '{}') as "methods", coalesce(h."forms", '{}') as "forms",
      n."route" = 'rpl' as "priorLearning", y."name" as "site", r."employer", r."cohort",
      exists (select 1 from "AdjustmentDecision" g where g."registrationId" = r."id"
        and g."outcome" = 'granted') as "adjusted",
      l."at" as "lookedAt", lp."name" as "lookedBy", l."reason",
      (select count(*)::int from "Action" a
        where a."unitEnrolmentId" = n."id" and a."interimId" is not null and a."effect" = 'unit'
          and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")) as "openActions",
      case when o."iqaSeatId" is not null then jsonb_build_object('reason', o."reason",
        'dueOn', o."dueOn", 'iqaSeatId', o."iqaSeatId", 'iqa', op."name") end as "planned"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "QualificationVersion" v on v."id" = n."qualificationVersionId"
      and v."number" = ${plan.qualificationNumber}
    join "Registration" r on r."id" = n."registrationId"
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    join lateral (select g."seatId" from "Judgement" g where g."unitEnrolmentId" = n."id"
      order by g."at" desc, g."id" desc limit 1) j on true
    join "Seat" t on t."id" = j."seatId"
    join "Person" m on m."id" = t."personId"
    left join "Site" y on y."id" = r."siteId"
    left join lateral (
      select array_agg(distinct e."kind") as "methods", array_agg(distinct f."form"::text) as "forms"
      from "SubmissionItem" i
      join "EvidenceVersion" e on e."id" = i."evidenceVersionId"
      join "Evidence" f on f."id" = e."evidenceId"
      where i."unitEnrolmentId" = n."id") h on true
    left join looked l on l."unitEnrolmentId" = n."id"
    left join "Seat" lt on lt."id" = l."seatId"
    left join "Person" lp on lp."id" = lt."personId"
    left join promised o on o."unitEnrolmentId" = n."id"
    left join "Seat" ot on ot."id" = o."iqaSeatId"
    left join "Person" op on op."id" = ot."personId"
    where n."id" in (select "unitEnrolmentId" from looked union select "unitEnrolmentId" from promised)
    order by coalesce(o."dueOn"::timestamptz, l."at") desc, n."id"`
