import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import type { NudgeHolder, NudgeSubject } from '@/lib/planning/model/nudges'
import { readScope } from '@/lib/registration/queries/scope'

/** Something that may wait: for whom, and whether it does. */
export type Thing = {
  registrationId: string
  enrolmentId: string | null
  placeId: string
  label: string
  to: NudgeHolder
  /** Whoever is to do it, where that is one person by name. */
  seatId?: string
  waits: boolean
}

const things: Record<NudgeSubject, (subjectId: string, centreId: string) => Prisma.Sql> = {
  unit: (subjectId, centreId) => Prisma.sql`
    select n."registrationId", n."id" as "enrolmentId", n."id" as "placeId",
      u."reference" as "label", 'assessor' as "to",
      n."state" = 'declared' or (n."state" = 'returned' and n."returnedTo" = 'assessor')
        or (n."state" in ('planned', 'referred', 'returned') and exists (
          select 1 from "SubmissionItem" i
          join "CrossReference" x on x."id" = i."crossReferenceId" and x."withdrawnAt" is null
          where i."unitEnrolmentId" = n."id" and not exists (
            select 1 from "JudgementBasis" b where b."submissionItemId" = i."id"))) as "waits"
    from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
    where n."id" = ${subjectId}::uuid and n."centreId" = ${centreId}::uuid`,
  record: (subjectId, centreId) => Prisma.sql`
    select v."registrationId", null as "enrolmentId", e."id" as "placeId",
      e."number"::text as "label", 'candidate' as "to",
      not exists (select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate') as "waits"
    from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId" and e."form" = 'record'
    where v."id" = ${subjectId}::uuid and v."centreId" = ${centreId}::uuid`,
  unitPlan: (subjectId, centreId) => Prisma.sql`
    select p."registrationId", null as "enrolmentId", p."id" as "placeId",
      p."number"::text as "label", 'assessor' as "to",
      p."withdrawnAt" is null and not exists (
        select 1 from "UnitPlanReply" y where y."planId" = p."id") as "waits"
    from "UnitPlan" p where p."id" = ${subjectId}::uuid and p."centreId" = ${centreId}::uuid`,
  assessmentPlan: (subjectId, centreId) => Prisma.sql`
    select p."registrationId", null as "enrolmentId", p."id" as "placeId",
      p."number"::text as "label",
      case when v."seatId" = r."candidateSeatId" then 'assessor' else 'candidate' end as "to",
      not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id")
        and not exists (select 1 from "AssessmentPlanReply" y
          where y."versionId" = v."id") as "waits"
    from "AssessmentPlan" p
    join "Registration" r on r."id" = p."registrationId"
    join lateral (select w."id", w."seatId" from "AssessmentPlanVersion" w
      where w."planId" = p."id" order by w."number" desc limit 1) v on true
    where p."id" = ${subjectId}::uuid and p."centreId" = ${centreId}::uuid`,
  action: (subjectId, centreId) => Prisma.sql`
    select o."registrationId", o."unitEnrolmentId" as "enrolmentId", o."id" as "placeId",
      coalesce(u."reference", '') as "label", o."owner"::text as "to", o."state" = 'open' as "waits"
    from "ActionPoint" o
    left join "UnitEnrolment" n on n."id" = o."unitEnrolmentId"
    left join "Unit" u on u."id" = n."unitId"
    where o."id" = ${subjectId}::uuid and o."centreId" = ${centreId}::uuid`,
  questions: (subjectId, centreId) => Prisma.sql`
    select q."registrationId", null as "enrolmentId", q."id" as "placeId", '' as "label",
      'candidate' as "to", q."answeredAt" is null and q."withdrawnAt" is null as "waits"
    from "QuestionSet" q where q."id" = ${subjectId}::uuid and q."centreId" = ${centreId}::uuid`,
  answers: (subjectId, centreId) => Prisma.sql`
    select q."registrationId", null as "enrolmentId", q."id" as "placeId", '' as "label",
      'assessor' as "to",
      q."answeredAt" is not null and q."judgedAt" is null and q."withdrawnAt" is null as "waits"
    from "QuestionSet" q where q."id" = ${subjectId}::uuid and q."centreId" = ${centreId}::uuid`,
  countersignature: (subjectId, centreId) => Prisma.sql`
    select n."registrationId", n."id" as "enrolmentId", d."id" as "placeId",
      u."reference" as "label", 'countersigners' as "to",
      n."state" = 'awaitingCountersignature' as "waits"
    from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
    join lateral (select c."id" from "AssessmentDecision" c where c."unitEnrolmentId" = n."id"
      order by c."number" desc limit 1) d on true
    where n."id" = ${subjectId}::uuid and n."centreId" = ${centreId}::uuid`,
  qualityAction: (subjectId, centreId) => Prisma.sql`
    select a."registrationId", a."unitEnrolmentId" as "enrolmentId", a."sampleId" as "placeId",
      u."reference" as "label", 'owner' as "to", coalesce((select h."toSeatId" from "Handover" h
        where h."actionId" = a."id" order by h."at" desc, h."id" desc limit 1),
        a."ownerSeatId") as "seatId",
      not exists (select 1 from "ActionClosure" z where z."actionId" = a."id") as "waits"
    from "Action" a
    join "UnitEnrolment" n on n."id" = a."unitEnrolmentId" join "Unit" u on u."id" = n."unitId"
    where a."id" = ${subjectId}::uuid and a."centreId" = ${centreId}::uuid`,
}

/** What somebody waits for, with its registration, and whether they have said so today. */
export async function readThing(
  db: Db,
  { centreId, seatId }: Actor,
  { what, subjectId }: { what: NudgeSubject; subjectId: string },
  at: Date,
) {
  const [thing] = await db.$queryRaw<Thing[]>(things[what](subjectId, centreId))
  const registration = thing && (await readScope(db, centreId, thing.registrationId))
  if (!thing || !registration) return null
  const where = { seatId, what, subjectId, day: londonDay(at) }
  const already = (await db.nudge.count({ where })) > 0
  return { thing, registration, already }
}
