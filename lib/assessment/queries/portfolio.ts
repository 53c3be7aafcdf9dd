import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EvidenceForm } from '@/lib/portfolio/model'
import { grantedAdjustments } from '@/lib/registration/queries/adjustments'
import { readUnfinished } from '@/lib/assessment/queries/records'
import { readCandidates } from '@/lib/assessment/queries/units-of'

type EvidenceRow = {
  evidenceId: string
  number: number
  form: EvidenceForm
  version: number
  versionId: string
  title: string
  kind: string
  producedOn: Date
  mediaType: string | null
  criteria: number
  units: number
  handedIn: boolean
  /** Comments that the candidate has not dealt with. */
  openFeedback: number
}

type SubmissionRow = {
  number: number
  handedInAt: Date
  criteria: number
  judged: number
}

/** One candidate's portfolio as their assessor sees it. Seven statements; null when it is not theirs. */
export async function portfolioView(
  db: Db,
  actor: Actor,
  registrationId: string,
  now = new Date(),
) {
  const [candidate] = await readCandidates(db, actor, { id: registrationId })
  if (!candidate) return null
  const evidence = await readEvidence(db, actor, registrationId)
  const submissions = await readSubmissions(db, actor, registrationId)
  const unfinished = await readUnfinished(db, actor, registrationId)
  const granted = await grantedAdjustments(db, actor.centreId, registrationId, now)
  const { specification, ...rest } = candidate
  const kinds = new Map(specification.evidenceKinds.map(({ code, title }) => [code, title]))
  return {
    ...rest,
    qualification: specification.title,
    evidence: evidence.map((row) => ({ ...row, kindTitle: kinds.get(row.kind) ?? row.kind })),
    submissions,
    ...unfinished,
    granted,
  }
}

/** The latest version of every piece of evidence, and how much it is used for. */
const readEvidence = (db: Db, actor: Actor, registrationId: string) =>
  db.$queryRaw<EvidenceRow[]>`
    select e."id" as "evidenceId", e."number", e."form"::text as "form", v."number" as "version",
      v."id" as "versionId", v."title", v."kind", v."producedOn", v."mediaType",
      x."criteria", x."units", x."handedIn",
      (select count(*)::int from "EvidenceComment" k
        join "EvidenceVersion" kv on kv."id" = k."evidenceVersionId"
        where kv."evidenceId" = e."id"
          and not exists (select 1 from "CommentDealing" d where d."commentId" = k."id"))
        as "openFeedback"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    left join lateral (
      select count(distinct r."criterionId")::int as "criteria",
        count(distinct r."unitEnrolmentId")::int as "units",
        coalesce(bool_or(i."id" is not null), false) as "handedIn"
      from "CrossReference" r
      left join "SubmissionItem" i on i."crossReferenceId" = r."id"
      where r."evidenceVersionId" = v."id" and r."withdrawnAt" is null
    ) x on true
    where e."registrationId" = ${registrationId}::uuid and e."centreId" = ${actor.centreId}::uuid
    order by e."number"`

/** Every submission, the newest first, and how much of it was looked at. */
const readSubmissions = (db: Db, actor: Actor, registrationId: string) =>
  db.$queryRaw<SubmissionRow[]>`
    select s."number", s."handedInAt", count(distinct i."criterionId")::int as "criteria",
      count(distinct i."criterionId") filter (where exists (
        select 1 from "JudgementBasis" b where b."submissionItemId" = i."id"))::int as "judged"
    from "Submission" s
    join "SubmissionItem" i on i."submissionId" = s."id"
    where s."registrationId" = ${registrationId}::uuid and s."centreId" = ${actor.centreId}::uuid
    group by s."id" order by s."number" desc`
