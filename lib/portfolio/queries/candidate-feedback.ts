import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Location } from '@/lib/portfolio/model/location'
import { readOwn } from '@/lib/portfolio/queries/own'

export type FeedbackRow = {
  id: string
  what: 'met' | 'notYetMet' | 'achieved' | 'referred' | 'advice'
  /** Null for advice on a piece of evidence. */
  enrolmentId: string | null
  criterion: string | null
  text: string | null
  unit: string | null
  evidence: {
    id: string
    versionId: string
    number: number
    title: string
    location: Location
    isDealtWith: boolean
  } | null
  words: string
  at: Date
  by: string
}

const most = 200

/** What assessors said, decided and advised, the newest first; nothing of the quality assurance behind it. */
export async function candidateFeedback(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const rows = await db.$queryRaw<FeedbackRow[]>`
    select f.*, u."title" as "unit", p."name" as "by"
    from (
      select j."id", j."verdict"::text as "what", j."unitEnrolmentId" as "enrolmentId",
        c."number" as "criterion", c."text", j."unitId", j."comment" as "words", j."at", j."seatId",
        null::jsonb as "evidence"
      from "Judgement" j
      join "AssessmentCriterion" c on c."id" = j."criterionId"
      where j."registrationId" = ${own.registrationId}::uuid
      union all
      select d."id", d."outcome"::text, d."unitEnrolmentId", null, null, e."unitId", d."feedback",
        d."at", d."seatId", null
      from "AssessmentDecision" d
      join "UnitEnrolment" e on e."id" = d."unitEnrolmentId"
      where d."registrationId" = ${own.registrationId}::uuid
      union all
      select k."id", 'advice', null, null, null, null, k."text", k."at", k."seatId",
        jsonb_build_object('id', e."id", 'versionId', v."id", 'number', e."number",
          'title', v."title", 'location', k."location", 'isDealtWith', exists (
            select 1 from "CommentDealing" g where g."commentId" = k."id"))
      from "EvidenceComment" k
      join "EvidenceVersion" v on v."id" = k."evidenceVersionId"
      join "Evidence" e on e."id" = v."evidenceId"
      where k."registrationId" = ${own.registrationId}::uuid
    ) f
    left join "Unit" u on u."id" = f."unitId"
    join "Seat" t on t."id" = f."seatId"
    join "Person" p on p."id" = t."personId"
    order by f."at" desc, f."id" desc
    limit ${most}`
  return { own, rows, isCut: rows.length === most }
}
