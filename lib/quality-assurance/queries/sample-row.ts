import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { handedInElsewhere } from '@/lib/assessment/queries/shared-files'
import { holderOfSample, ownerOfAction } from '@/lib/quality-assurance/queries/holders'
import type {
  ActionEffect,
  Answers,
  FindingVerdict,
  SampleOutcome,
} from '@/lib/quality-assurance/model'
import type { OwnAnswers } from '@/lib/quality-assurance/model/questions'
import type { QuestionSet } from '@/lib/quality-assurance/rules/questions'

type Row = {
  id: string
  enrolmentId: string
  registrationId: string
  /** That an adjustment was granted: never what (domain.md §6.9). */
  adjusted: boolean
  decisionId: string
  qualificationVersionId: string
  unitId: string
  reference: string
  title: string
  state: EnrolmentState
  candidate: string
  candidatePersonId: string
  reason: string
  at: Date
  seatId: string
  frozen: unknown
  frozenSha256: string
  standing: boolean
  conclusion: {
    outcome: SampleOutcome
    returnedTo: 'assessor' | 'candidate' | null
    answers: Answers
    feedback: string
    wording: string
    at: string
    seatId: string
    /** Working towards the award that day, or qualified. */
    standing: string | null
  } | null
  /** The centre's own questions as they stand, and as they were answered. */
  set: QuestionSet | null
  own: { number: number; answers: OwnAnswers } | null
  acknowledged: { at: string; reply: string } | null
  findings: { criterionId: string; verdict: FindingVerdict; note: string }[]
  actions: {
    id: string
    text: string
    effect: ActionEffect
    ownerSeatId: string
    dueOn: string
    closed: { note: string; seatId: string; at: string } | null
  }[]
  released: { at: string; seatId: string; wording: string } | null
  /** Versions handed in for the unit whose file another candidate handed in too. */
  shared: string[]
}

/** One sample with all that hangs on it, in one statement. */
export async function readSampleRow(db: Db, actor: Actor, sampleId: string): Promise<Row | null> {
  const rows = await db.$queryRaw<Row[]>`
    select x."id", n."id" as "enrolmentId", x."registrationId", x."decisionId",
      exists (select 1 from "AdjustmentDecision" g where g."registrationId" = r."id"
        and g."outcome" = 'granted') as "adjusted",
      n."qualificationVersionId", n."unitId", u."reference", u."title", n."state"::text as "state",
      p."name" as "candidate", p."id" as "candidatePersonId", x."reason", x."at",
      ${holderOfSample} as "seatId",
      x."frozen", x."frozenSha256",
      d."number" = (select max(l."number") from "AssessmentDecision" l
        where l."unitEnrolmentId" = n."id") as "standing",
      (select jsonb_build_object('outcome', c."outcome", 'returnedTo', c."returnedTo",
          'answers', c."answers", 'feedback', c."feedback", 'wording', c."wording", 'at', c."at",
          'seatId', c."seatId", 'standing', c."competence" ->> 'standing')
        from "SampleConclusion" c where c."sampleId" = x."id") as "conclusion",
      (select jsonb_build_object('id', q."id", 'number', q."number", 'questions', q."questions")
        from "SampleQuestionSet" q where q."centreId" = x."centreId"
        order by q."number" desc limit 1) as "set",
      (select jsonb_build_object('number', q."number", 'answers', o."answers")
        from "SampleSetAnswers" o join "SampleQuestionSet" q on q."id" = o."setId"
        where o."sampleId" = x."id") as "own",
      (select jsonb_build_object('at', k."at", 'reply', k."reply")
        from "FeedbackAcknowledgement" k where k."sampleId" = x."id") as "acknowledged",
      coalesce((select jsonb_agg(jsonb_build_object('criterionId', f."criterionId",
          'verdict', f."verdict", 'note', f."note"))
        from "Finding" f where f."sampleId" = x."id"), '[]') as "findings",
      coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text",
          'effect', a."effect", 'ownerSeatId', ${ownerOfAction}, 'dueOn', a."dueOn",
          'closed', (select jsonb_build_object('note', z."note", 'seatId', z."seatId", 'at', z."at")
            from "ActionClosure" z where z."actionId" = a."id")) order by a."id")
        from "Action" a where a."sampleId" = x."id"), '[]') as "actions",
      (select jsonb_build_object('at', e."at", 'seatId', e."seatId", 'wording', e."wording")
        from "Release" e where e."decisionId" = d."id") as "released",
      array(select distinct v."id"::text from "SubmissionItem" i
        join "EvidenceVersion" v on v."id" = i."evidenceVersionId" and v."sha256" is not null
        where i."unitEnrolmentId" = n."id" and ${handedInElsewhere}) as "shared"
    from "Sample" x
    join "UnitEnrolment" n on n."id" = x."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = x."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "AssessmentDecision" d on d."id" = x."decisionId"
    where x."id" = ${sampleId}::uuid and x."centreId" = ${actor.centreId}::uuid`
  return rows[0] ?? null
}

export type StaffName = { seatId: string; name: string; role: Role; ended: boolean }

/** Everybody of the centre who is not a candidate, those who left too. One statement. */
export const readStaffNames = (db: Db, actor: Pick<Actor, 'centreId'>) =>
  db.$queryRaw<StaffName[]>`
    select s."id" as "seatId", p."name", s."role"::text as "role", s."endedAt" is not null as "ended"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${actor.centreId}::uuid and s."role" <> 'candidate'
    order by p."name", s."role"`
