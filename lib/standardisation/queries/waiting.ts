import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'
import { notLookedAtSince } from '@/lib/quality-assurance/queries/plan-loading'
import { underWay } from '@/lib/quality-assurance/rules/interim'
import type { StandardisationWait } from '@/lib/standardisation/model/waiting'

const aWeek = 7 * 86_400_000

/**
 * What waits at this seat: verdicts to hand in, feedback to acknowledge, actions to do, units under way to
 * look at; rounds to close and
 * to minute, activities of the week ahead and those that are late. One statement.
 */
export const standardisationWaits = (
  db: Db,
  { seatId, centreId, role }: Actor,
  now: Date,
): Promise<StandardisationWait[]> => {
  const today = londonDay(now)
  const soon = new Date(today.getTime() + aWeek)
  return db.$queryRaw<StandardisationWait[]>`
    with rounds as (
      select r.*, x."at" as "closedAt", r."number" || '. ' || r."title" as "named"
      from "StandardisationRound" r
      left join "StandardisationClosing" x on x."roundId" = r."id"
      where r."centreId" = ${centreId}::uuid
        and not exists (select 1 from "StandardisationMinutes" m where m."roundId" = r."id")
    )
    select 'judge' as "what", r."id", r."named" as "title",
      r."dueOn"::timestamp at time zone 'UTC' as "since", true as "due"
    from rounds r
    join "StandardisationJudge" j on j."roundId" = r."id" and j."seatId" = ${seatId}::uuid
    where r."closedAt" is null and not exists (select 1 from "StandardisationSheet" h
      where h."roundId" = r."id" and h."seatId" = j."seatId")
    union all
    select case when r."closedAt" is null then 'close' else 'minute' end, r."id", r."named",
      coalesce(r."closedAt", r."dueOn"::timestamp at time zone 'UTC'), r."closedAt" is null
    from rounds r
    where r."openedBySeatId" = ${seatId}::uuid and (r."closedAt" is not null
      or r."dueOn" < ${today}::date or not exists (
        select 1 from "StandardisationJudge" j where j."roundId" = r."id" and not exists (
          select 1 from "StandardisationSheet" h
          where h."roundId" = r."id" and h."seatId" = j."seatId")))
    union all
    select 'activity', a."id", a."about", a."plannedOn"::timestamp at time zone 'UTC', true
    from "Activity" a
    where a."seatId" = ${seatId}::uuid and a."plannedOn" <= ${soon}::date
      and not exists (select 1 from "ActivityRecord" r where r."activityId" = a."id")
    union all
    select 'feedback', x."id", u."reference" || ', ' || u."title", c."at", false
    from "AssessmentDecision" d
    join "Sample" x on x."decisionId" = d."id"
    join "SampleConclusion" c on c."sampleId" = x."id"
    join "UnitEnrolment" n on n."id" = d."unitEnrolmentId" join "Unit" u on u."id" = n."unitId"
    where d."seatId" = ${seatId}::uuid
      and not exists (select 1 from "FeedbackAcknowledgement" k where k."sampleId" = x."id")
    union all
    select 'interim', n."id", p."name" || ': ' || u."title", q."dueOn"::timestamp at time zone 'UTC', true
    from "PlannedInterim" q
    join "UnitEnrolment" n on n."id" = q."unitEnrolmentId" and n."state"::text = any(${[...underWay]}::text[])
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId" and r."state" = 'active'
    join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
    where q."iqaSeatId" = ${seatId}::uuid and ${notLookedAtSince}
    union all
    select case when ${role} = 'assessor' then 'qualityAction' else 'interimAction' end, n."id", a."text",
      a."dueOn"::timestamp at time zone 'UTC', true
    from "Action" a join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
    where a."centreId" = ${centreId}::uuid and ${ownerOfAction} = ${seatId}::uuid
      and (${role} = 'assessor' or a."interimId" is not null)
      and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")
    union all
    select 'followUp', f."id", f."text", f."dueOn"::timestamp at time zone 'UTC', true
    from "FollowUp" f
    where f."ownerSeatId" = ${seatId}::uuid
      and not exists (select 1 from "FollowUpDone" z where z."followUpId" = f."id")
    order by "since", "id"`
}
