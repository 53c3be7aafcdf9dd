import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'
import type { ReleaseWay, SampleOutcome } from '@/lib/quality-assurance/model'

export type ReleasedUnit = { enrolmentId: string; way: ReleaseWay; reason: string; at: Date }

/** Which way each unit of a registration was released, and why: for the centre's own staff. One statement. */
export const releasesOf = (
  db: Db,
  centreId: string,
  registrationId: string,
): Promise<ReleasedUnit[]> =>
  db.$queryRaw<ReleasedUnit[]>`
    select distinct on (e."unitEnrolmentId") e."unitEnrolmentId" as "enrolmentId",
      e."way"::text as "way", e."reason", e."at"
    from "Release" e
    where e."registrationId" = ${registrationId}::uuid and e."centreId" = ${centreId}::uuid
    order by e."unitEnrolmentId", e."at" desc`

export type FeedbackToAssessor = {
  id: string
  kind: 'sample' | 'interim'
  reference: string
  title: string
  by: string
  at: Date
  /** Of a sample; an interim one concludes nothing. */
  outcome: SampleOutcome | null
  feedback: string
  /** Which way the unit was released, where it is. Why stays with the IQAs. */
  releasedWay: ReleaseWay | null
}

/** What IQAs wrote to this assessor about their own decisions and judgements in a portfolio, the newest first. One statement. */
const feedbackToAssessor = (
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<FeedbackToAssessor[]> =>
  db.$queryRaw<FeedbackToAssessor[]>`
    select f."id", f."kind", u."reference", u."title", p."name" as "by", f."at", f."outcome",
      f."feedback", e."way"::text as "releasedWay"
    from (
      select c."id", 'sample' as "kind", x."unitEnrolmentId", c."seatId", c."at",
        c."outcome"::text as "outcome", c."feedback"
      from "SampleConclusion" c
      join "Sample" x on x."id" = c."sampleId"
      join "AssessmentDecision" d on d."id" = x."decisionId" and d."seatId" = ${actor.seatId}::uuid
      where c."registrationId" = ${registrationId}::uuid
      union all
      select i."id", 'interim', i."unitEnrolmentId", i."seatId", i."at", null, i."feedback"
      from "InterimSample" i
      where i."registrationId" = ${registrationId}::uuid and i."assessorSeatId" = ${actor.seatId}::uuid
    ) f
    join "UnitEnrolment" n on n."id" = f."unitEnrolmentId" and n."centreId" = ${actor.centreId}::uuid
    join "Unit" u on u."id" = n."unitId"
    join "Seat" t on t."id" = f."seatId"
    join "Person" p on p."id" = t."personId"
    left join lateral (select r."way" from "Release" r where r."unitEnrolmentId" = n."id"
      order by r."at" desc limit 1) e on n."state" = 'released'
    order by f."at" desc, f."id"`

/** The same with whose portfolio it is. Three statements; null when it is not theirs to see. */
export async function feedbackView(db: Db, actor: Actor, registrationId: string) {
  const seen = await db.registration.findFirst({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
    select: { candidateSeat: { select: { person: { select: { name: true } } } } },
  })
  if (!seen) return null
  return {
    candidate: seen.candidateSeat.person.name,
    feedback: await feedbackToAssessor(db, actor, registrationId),
  }
}
