import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { SampleOutcome } from '@/lib/quality-assurance/model'

export type FeedbackRow = {
  sampleId: string
  enrolmentId: string
  candidate: string
  reference: string
  title: string
  outcome: SampleOutcome
  returnedTo: 'assessor' | 'candidate' | null
  feedback: string
  by: string
  at: Date
  reply: string | null
  acknowledgedAt: Date | null
}

/**
 * What quality assurance said of this assessor's own decisions, what is to be acknowledged first: the
 * feedback, and not the IQA's file (domain.md §6.9). One statement.
 */
export const feedbackView = (db: Db, actor: Actor): Promise<FeedbackRow[]> =>
  actor.role === 'assessor'
    ? db.$queryRaw<FeedbackRow[]>`
        select x."id" as "sampleId", x."unitEnrolmentId" as "enrolmentId", p."name" as "candidate",
          u."reference", u."title", c."outcome"::text as "outcome",
          c."returnedTo"::text as "returnedTo", c."feedback", q."name" as "by", c."at",
          a."reply", a."at" as "acknowledgedAt"
        from "AssessmentDecision" d
        join "Seat" t on t."id" = d."seatId" and t."personId" = ${actor.personId}::uuid
        join "Sample" x on x."decisionId" = d."id"
        join "SampleConclusion" c on c."sampleId" = x."id"
        join "UnitEnrolment" n on n."id" = x."unitEnrolmentId"
        join "Unit" u on u."id" = n."unitId"
        join "Registration" r on r."id" = x."registrationId"
        join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
        join "Seat" z on z."id" = c."seatId" join "Person" q on q."id" = z."personId"
        left join "FeedbackAcknowledgement" a on a."sampleId" = x."id"
        where d."centreId" = ${actor.centreId}::uuid and s."personId" <> ${actor.personId}::uuid
        order by a."id" is not null, c."at" desc limit 100`
    : Promise.resolve([])
