import { Prisma } from '@/lib/infra/generated/client'
import type { NudgeSubject } from '@/lib/notifications/model/nudges'
import type { ReminderSubject } from '@/lib/notifications/model/reminders'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'

const none = Prisma.sql`null::uuid as "seatId", null::timestamptz as "since"`
const undated = Prisma.sql`null::date as "dueOn"`

/**
 * Everything of a kind that somebody may hold, in the columns of `Thing`: the one place that says when it
 * is still to be done, and by whom. Whoever waits says so (nudging.ts), and so does the calendar (due.ts).
 */
export const things = (now: Date): Record<NudgeSubject | ReminderSubject, Prisma.Sql> => ({
  unit: Prisma.sql`
    select n."id" as "subjectId", n."centreId", n."registrationId", n."id" as "enrolmentId",
      'assessor' as "to", null::uuid as "seatId", u."reference" as "label", n."id" as "placeId",
      h."decides" or (n."state" in ('planned', 'referred', 'returned') and exists (
        select 1 from "SubmissionItem" i
        join "CrossReference" x on x."id" = i."crossReferenceId" and x."withdrawnAt" is null
        where i."unitEnrolmentId" = n."id" and not exists (
          select 1 from "JudgementBasis" b where b."submissionItemId" = i."id"))) as "waits",
      ${undated}, case when h."decides" then n."stateSince" end as "since"
    from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
    cross join lateral (select n."state" = 'declared'
      or (n."state" = 'returned' and n."returnedTo" = 'assessor') as "decides") h`,
  record: Prisma.sql`
    select v."id" as "subjectId", v."centreId", v."registrationId", null::uuid as "enrolmentId",
      'candidate' as "to", null::uuid as "seatId", e."number"::text as "label", e."id" as "placeId",
      not exists (select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate') as "waits",
      ${undated}, case when not exists (select 1 from "EvidenceVersion" l
        where l."evidenceId" = v."evidenceId" and l."number" > v."number") then v."addedAt" end as "since"
    from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId" and e."form" = 'record'`,
  unitPlan: Prisma.sql`
    select p."id" as "subjectId", p."centreId", p."registrationId", null::uuid as "enrolmentId",
      'assessor' as "to", null::uuid as "seatId", p."number"::text as "label", p."id" as "placeId",
      p."withdrawnAt" is null and not exists (
        select 1 from "UnitPlanReply" y where y."planId" = p."id") as "waits",
      ${undated}, p."proposedAt" as "since"
    from "UnitPlan" p`,
  assessmentPlan: Prisma.sql`
    select p."id" as "subjectId", p."centreId", p."registrationId", null::uuid as "enrolmentId",
      case when v."seatId" = r."candidateSeatId" then 'assessor' else 'candidate' end as "to",
      null::uuid as "seatId", p."number"::text as "label", p."id" as "placeId",
      not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id")
        and not exists (select 1 from "AssessmentPlanReply" y
          where y."versionId" = v."id") as "waits",
      ${undated}, v."at" as "since"
    from "AssessmentPlan" p
    join "Registration" r on r."id" = p."registrationId"
    join lateral (select w."id", w."at", w."seatId" from "AssessmentPlanVersion" w
      where w."planId" = p."id" order by w."number" desc limit 1) v on true`,
  appointment: Prisma.sql`
    select p."id" as "subjectId", p."centreId", p."registrationId", null::uuid as "enrolmentId",
      case when v."startsAt" > ${now} then 'both' else 'assessor' end as "to",
      null::uuid as "seatId", p."number"::text as "label", p."id" as "placeId",
      not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id") as "waits",
      (v."startsAt" at time zone 'Europe/London')::date as "dueOn", null::timestamptz as "since"
    from "AssessmentPlan" p
    join lateral (select w."startsAt" from "AssessmentPlanVersion" w
      join "AssessmentPlanReply" y on y."versionId" = w."id" and y."outcome" = 'agreed'
      where w."planId" = p."id" order by w."number" desc limit 1) v on true`,
  action: Prisma.sql`
    select o."id" as "subjectId", o."centreId", o."registrationId",
      o."unitEnrolmentId" as "enrolmentId", o."owner"::text as "to", ${none},
      coalesce(u."reference", '') as "label", o."id" as "placeId", o."state" = 'open' as "waits",
      o."dueOn"
    from "ActionPoint" o
    left join "UnitEnrolment" n on n."id" = o."unitEnrolmentId"
    left join "Unit" u on u."id" = n."unitId"`,
  questions: Prisma.sql`
    select q."id" as "subjectId", q."centreId", q."registrationId", null::uuid as "enrolmentId",
      'candidate' as "to", ${none}, '' as "label", q."id" as "placeId",
      q."answeredAt" is null and q."withdrawnAt" is null as "waits", q."dueOn"
    from "QuestionSet" q`,
  answers: Prisma.sql`
    select q."id" as "subjectId", q."centreId", q."registrationId", null::uuid as "enrolmentId",
      'assessor' as "to", ${none}, '' as "label", q."id" as "placeId",
      q."answeredAt" is not null and q."judgedAt" is null and q."withdrawnAt" is null as "waits",
      ${undated}
    from "QuestionSet" q`,
  countersignature: Prisma.sql`
    select n."id" as "subjectId", n."centreId", n."registrationId", n."id" as "enrolmentId",
      'countersigners' as "to", null::uuid as "seatId", u."reference" as "label", d."id" as "placeId",
      n."state" = 'awaitingCountersignature' as "waits", ${undated}, n."stateSince" as "since"
    from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
    join lateral (select c."id" from "AssessmentDecision" c where c."unitEnrolmentId" = n."id"
      order by c."number" desc limit 1) d on true`,
  testimony: Prisma.sql`
    select w."id" as "subjectId", w."centreId", w."registrationId", null::uuid as "enrolmentId",
      'candidate' as "to", ${none}, '' as "label", w."id" as "placeId",
      w."withdrawnAt" is null and w."expiresAt" > ${now} and not exists (
        select 1 from "WitnessTestimony" t where t."requestId" = w."id") as "waits",
      (w."expiresAt" at time zone 'Europe/London')::date as "dueOn"
    from "WitnessRequest" w`,
  qualityAction: Prisma.sql`
    select a."id" as "subjectId", a."centreId", a."registrationId",
      a."unitEnrolmentId" as "enrolmentId", 'owner' as "to", ${ownerOfAction} as "seatId",
      null::timestamptz as "since", u."reference" as "label",
      coalesce(a."sampleId", a."unitEnrolmentId") as "placeId",
      not exists (select 1 from "ActionClosure" z where z."actionId" = a."id") as "waits", a."dueOn"
    from "Action" a
    join "UnitEnrolment" n on n."id" = a."unitEnrolmentId" join "Unit" u on u."id" = n."unitId"`,
})

/** The columns of a thing in one order, whatever the order in which each kind gives them. */
export const thingColumns = Prisma.sql`x."subjectId", x."centreId", x."registrationId",
  x."enrolmentId", x."to"::text as "to", x."seatId", x."label", x."placeId", x."dueOn", x."since"`
