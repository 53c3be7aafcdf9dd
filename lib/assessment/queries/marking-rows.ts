import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { ActionOwner } from '@/lib/planning/model/actions'
import type { AwardStatus } from '@/lib/registration/model/staff'
import type { EvidenceForm } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import type { RegistrationState } from '@/lib/registration/lifecycle'
import type { DecisionOutcome, SharedFileOutcome, Verdict } from '@/lib/assessment/model'
import type { Phrase } from '@/lib/assessment/model/phrases'
import { handedInElsewhere, lastSharedOutcome } from '@/lib/assessment/queries/shared-files'

// Each of these is one statement with its joins: Prisma would make one statement per relation.

type Marker = {
  candidate: string
  state: RegistrationState
  stateSince: Date | null
  currencyMonths: number
  awards: { title: string; status: AwardStatus; targetOn: string | null }[]
  units: string[]
  /** What the centre keeps, to be offered beside a comment. */
  phrases: Phrase[]
  /** What is to be done on the unit, the next due first. */
  actions: { id: string; text: string; owner: ActionOwner; dueOn: string }[]
}

/** Whose unit it is, and what the assessor holds today. */
export async function readMarker(
  db: Db,
  actor: Actor,
  enrolment: { id: string; registrationId: string },
  unitReference: string,
): Promise<Marker | null> {
  const rows = await db.$queryRaw<Marker[]>`
    select p."name" as "candidate", c."currencyMonths", r."state"::text as "state",
      (select max(t."at") from "RegistrationStep" t where t."registrationId" = r."id") as "stateSince",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'title', a."title", 'status', a."status", 'targetOn', a."targetOn"::text))
        from "StaffAward" a
        where a."seatId" = ${actor.seatId}::uuid and a."centreId" = r."centreId"
          and a."endedAt" is null), '[]') as "awards",
      coalesce((
        select jsonb_agg(distinct u."unitReference") from "UnitCompetence" u
        where u."seatId" = ${actor.seatId}::uuid and u."centreId" = r."centreId"
          and u."unitReference" = ${unitReference} and u."endedAt" is null), '[]') as "units",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', f."id", 'name', f."name", 'text', f."text",
          'unitReference', f."unitReference", 'verb', f."verb"))
        from "FeedbackPhrase" f
        where f."centreId" = r."centreId" and f."retiredAt" is null), '[]') as "phrases",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', o."id", 'text', o."text", 'owner', o."owner",
          'dueOn', o."dueOn") order by o."dueOn", o."id")
        from "ActionPoint" o
        where o."unitEnrolmentId" = ${enrolment.id}::uuid and o."state" = 'open'), '[]') as "actions"
    from "Registration" r
    join "Centre" c on c."id" = r."centreId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where r."id" = ${enrolment.registrationId}::uuid and r."centreId" = ${actor.centreId}::uuid`
  return rows[0] ?? null
}

export type HandedInRow = {
  referenceId: string
  criterionId: string
  location: Location
  claim: string
  /** Null while it is only covered: in the portfolio, not handed in. */
  itemId: string | null
  submission: number | null
  handedInAt: Date | null
  evidenceId: string
  evidence: number
  form: EvidenceForm
  versionId: string
  version: number
  title: string
  kind: string
  producedOn: Date
  simulated: boolean
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  record: unknown
  aiUse: unknown
  keptWhere: string | null
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
  authentic: boolean | null
  current: boolean | null
  confirmedAt: Date | null
  confirmedBy: string | null
  sharedElsewhere: boolean
  sharedOutcome: SharedFileOutcome | null
}

/** Every current cross-reference of the unit, handed in or not, with Authentic and Current as they stand. */
export const readHandedIn = (db: Db, actor: Actor, enrolmentId: string) =>
  db.$queryRaw<HandedInRow[]>`
    select x."id" as "referenceId", x."criterionId",
      x."location", x."claim", i."id" as "itemId", s."number" as "submission", s."handedInAt",
      e."id" as "evidenceId", e."number" as "evidence", e."form"::text as "form",
      v."id" as "versionId", v."number" as "version", v."title", v."kind", v."producedOn",
      v."setting" = 'simulated' as "simulated", v."shows", v."fileName", v."mediaType",
      v."size"::float8 as "size", v."record", v."aiUse", v."keptWhere",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', a."id", 'fileName', a."fileName",
          'mediaType', a."mediaType", 'size', a."size") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments",
      c."authentic", c."current", c."at" as "confirmedAt", c."name" as "confirmedBy",
      ${handedInElsewhere} as "sharedElsewhere", ${lastSharedOutcome} as "sharedOutcome"
    from "CrossReference" x
    join "EvidenceVersion" v on v."id" = x."evidenceVersionId"
    join "Evidence" e on e."id" = v."evidenceId"
    left join "SubmissionItem" i on i."crossReferenceId" = x."id"
    left join "Submission" s on s."id" = i."submissionId"
    left join lateral (
      select n."authentic", n."current", n."at", p."name"
      from "VersionConfirmation" n
      join "Seat" t on t."id" = n."seatId"
      join "Person" p on p."id" = t."personId"
      where n."evidenceVersionId" = v."id"
      order by n."sequence" desc limit 1
    ) c on true
    where x."unitEnrolmentId" = ${enrolmentId}::uuid and x."centreId" = ${actor.centreId}::uuid
      and x."withdrawnAt" is null
    order by e."number", v."number", x."id"`

export type JudgementRow = {
  id: string
  criterionId: string
  sequence: number
  verdict: Verdict
  sufficient: boolean
  comment: string
  at: Date
  by: string
  validItemIds: string[]
  /** Everything the judgement looked at. */
  itemIds: string[]
}

/** Every judgement of the unit, the newest last. */
export const readJudgements = (db: Db, actor: Actor, enrolmentId: string) =>
  db.$queryRaw<JudgementRow[]>`
    select j."id", j."criterionId", j."sequence", j."verdict"::text as "verdict", j."sufficient",
      j."comment", j."at", p."name" as "by",
      coalesce(b."validItemIds", '[]') as "validItemIds", coalesce(b."itemIds", '[]') as "itemIds"
    from "Judgement" j
    join "Seat" t on t."id" = j."seatId"
    join "Person" p on p."id" = t."personId"
    left join lateral (
      select jsonb_agg(b."submissionItemId") as "itemIds",
        jsonb_agg(b."submissionItemId") filter (where b."valid") as "validItemIds"
      from "JudgementBasis" b where b."judgementId" = j."id"
    ) b on true
    where j."unitEnrolmentId" = ${enrolmentId}::uuid and j."centreId" = ${actor.centreId}::uuid
    order by j."sequence"`

export type SignOffRow = {
  id: string
  number: number
  outcome: DecisionOutcome
  feedback: string
  wording: string
  at: Date
  by: string
  counterOutcome: 'signed' | 'returned' | null
  counterComment: string | null
  counterAt: Date | null
  counterBy: string | null
}

/** The unit's decisions with their countersignatures, the newest first. */
export const readSignOffs = (db: Db, actor: Actor, enrolmentId: string) =>
  db.$queryRaw<SignOffRow[]>`
    select d."id", d."number", d."outcome"::text as "outcome", d."feedback", d."wording", d."at",
      p."name" as "by", k."outcome"::text as "counterOutcome", k."comment" as "counterComment",
      k."at" as "counterAt", q."name" as "counterBy"
    from "AssessmentDecision" d
    join "Seat" t on t."id" = d."seatId"
    join "Person" p on p."id" = t."personId"
    left join "Countersignature" k on k."decisionId" = d."id"
    left join "Seat" u on u."id" = k."seatId"
    left join "Person" q on q."id" = u."personId"
    where d."unitEnrolmentId" = ${enrolmentId}::uuid and d."centreId" = ${actor.centreId}::uuid
    order by d."number" desc`
