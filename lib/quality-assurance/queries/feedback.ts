import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { ActionEffect, SampleOutcome } from '@/lib/quality-assurance/model'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'

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

export type OwnAction = {
  id: string
  text: string
  effect: ActionEffect
  owner: string
  dueOn: Date
  reference: string
  title: string
  candidate: string
  closed: { note: string; by: string; at: string } | null
}

/** Actions from samples, interim ones among them, that are this person's to do: the open ones first. One statement. */
export const ownActions = (db: Db, actor: Actor): Promise<OwnAction[]> =>
  actor.role === 'candidate'
    ? Promise.resolve([])
    : db.$queryRaw<OwnAction[]>`
        select a."id", a."text", a."effect"::text as "effect", o."name" as "owner", a."dueOn",
          u."reference", u."title", p."name" as "candidate",
          case when z."id" is not null then
            jsonb_build_object('note', z."note", 'by', zp."name", 'at', z."at") end as "closed"
        from "Action" a
        join "UnitEnrolment" n on n."id" = a."unitEnrolmentId" join "Unit" u on u."id" = n."unitId"
        join "Registration" r on r."id" = a."registrationId"
        join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
        join "Seat" ot on ot."id" = ${actor.seatId}::uuid join "Person" o on o."id" = ot."personId"
        left join "ActionClosure" z on z."actionId" = a."id"
        left join "Seat" zt on zt."id" = z."seatId" left join "Person" zp on zp."id" = zt."personId"
        where a."centreId" = ${actor.centreId}::uuid and ${ownerOfAction} = ${actor.seatId}::uuid
          and s."personId" <> ${actor.personId}::uuid
        order by z."id" is not null, a."dueOn", a."id" limit 100`
