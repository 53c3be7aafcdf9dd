import type { Db } from '@/lib/infra/db'
import { londonDay } from '@/lib/kernel/dates'
import type { Due } from '@/lib/notifications/model'
import { forgottenDays, waitsDays } from '@/lib/notifications/rules/reminding'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'

/**
 * What is due tomorrow, went late, or has waited for a week, and was not said yet; at most so many, the
 * oldest first. Only what is active waits. One statement.
 */
export const readDue = (db: Db, now: Date, most: number): Promise<Due[]> =>
  db.$queryRaw<Due[]>`
    with days as (
      select ${londonDay(now)}::date as "today", ${waitsDays}::int as "wait", ${forgottenDays}::int as "most"
    ), dated as (
      select 'action' as "what", o."id" as "subjectId", o."dueOn" as "day", o."registrationId",
        o."unitEnrolmentId" as "enrolmentId", null::uuid as "seatId",
        case o."owner" when 'candidate' then 'candidate' else 'assessors' end as "to",
        coalesce(u."reference", '') as "label", o."id" as "placeId"
      from "ActionPoint" o
      left join "UnitEnrolment" n on n."id" = o."unitEnrolmentId"
      left join "Unit" u on u."id" = n."unitId"
      where o."state" = 'open'
      union all
      select 'questions', q."id", q."dueOn", q."registrationId", null, null, 'candidate', '', q."id"
      from "QuestionSet" q where q."answeredAt" is null and q."withdrawnAt" is null
      union all
      select 'appointment', p."id", (v."startsAt" at time zone 'Europe/London')::date,
        p."registrationId", null, null,
        case when v."startsAt" > ${now} then 'both' else 'assessors' end, p."number"::text, p."id"
      from "AssessmentPlan" p
      join lateral (select w."id", w."startsAt" from "AssessmentPlanVersion" w
        join "AssessmentPlanReply" y on y."versionId" = w."id" and y."outcome" = 'agreed'
        where w."planId" = p."id" order by w."number" desc limit 1) v on true
      where not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id")
      union all
      select 'testimony', w."id", (w."expiresAt" at time zone 'Europe/London')::date,
        w."registrationId", null, null, 'candidate', '', w."id"
      from "WitnessRequest" w where w."withdrawnAt" is null and w."expiresAt" > ${now}
        and not exists (select 1 from "WitnessTestimony" t where t."requestId" = w."id")
      union all
      select 'qualityAction', a."id", a."dueOn", a."registrationId", a."unitEnrolmentId",
        ${ownerOfAction}, 'seat', u."reference", a."sampleId"
      from "Action" a
      join "UnitEnrolment" n on n."id" = a."unitEnrolmentId" join "Unit" u on u."id" = n."unitId"
      where not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")
    ), held as (
      select 'record' as "what", v."id" as "subjectId", v."addedAt" as "since", v."registrationId",
        null::uuid as "enrolmentId", 'candidate' as "to", e."number"::text as "label", e."id" as "placeId"
      from "Evidence" e
      join lateral (select l."id", l."addedAt", l."registrationId" from "EvidenceVersion" l
        where l."evidenceId" = e."id" order by l."number" desc limit 1) v on true
      where e."form" = 'record' and not exists (select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate')
      union all
      select 'unit', n."id", n."stateSince", n."registrationId", n."id", 'assessors', u."reference", n."id"
      from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
      where n."state" = 'declared' or (n."state" = 'returned' and n."returnedTo" = 'assessor')
      union all
      select 'countersignature', d."id", n."stateSince", n."registrationId", n."id", 'countersigners',
        u."reference", d."id"
      from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
      join lateral (select c."id" from "AssessmentDecision" c where c."unitEnrolmentId" = n."id"
        order by c."number" desc limit 1) d on true
      where n."state" = 'awaitingCountersignature'
      union all
      select 'unitPlan', p."id", p."proposedAt", p."registrationId", null, 'assessors', p."number"::text, p."id"
      from "UnitPlan" p where p."withdrawnAt" is null
        and not exists (select 1 from "UnitPlanReply" y where y."planId" = p."id")
      union all
      select 'assessmentPlan', v."id", v."at", p."registrationId", null,
        case when v."seatId" = r."candidateSeatId" then 'assessors' else 'candidate' end,
        p."number"::text, p."id"
      from "AssessmentPlan" p join "Registration" r on r."id" = p."registrationId"
      join lateral (select w."id", w."at", w."seatId" from "AssessmentPlanVersion" w
        where w."planId" = p."id" order by w."number" desc limit 1) v on true
      where not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id")
        and not exists (select 1 from "AssessmentPlanReply" y where y."versionId" = v."id")
    ), due as (
      select x."what", case when x."day" = "today" + 1 then 'soon' else 'late' end as "stage",
        x."subjectId", x."day", x."registrationId", x."enrolmentId", x."seatId", x."to", x."label",
        x."placeId"
      from dated x, days
      where x."day" = "today" + 1
        or (x."day" < "today" and x."day" > "today" - "most" and x."what" <> 'testimony')
      union all
      select h."what", 'waiting', h."subjectId", (h."since" at time zone 'Europe/London')::date,
        h."registrationId", h."enrolmentId", null, h."to", h."label", h."placeId"
      from held h, days
      where (h."since" at time zone 'Europe/London')::date
        between "today" - "most" - "wait" and "today" - "wait"
    )
    select d.*, r."centreId" from due d
    join "Registration" r on r."id" = d."registrationId" and r."state" = 'active'
    where not exists (select 1 from "Reminder" m where m."subjectId" = d."subjectId"
      and m."stage" = d."stage"::"ReminderStage" and m."day" = d."day")
    order by d."day", d."subjectId" limit ${most}`
