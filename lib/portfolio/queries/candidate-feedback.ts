import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn } from '@/lib/portfolio/queries/own'

export type FeedbackRow = {
  id: string
  what: 'met' | 'notYetMet' | 'achieved' | 'referred'
  enrolmentId: string
  criterion: string | null
  text: string | null
  unitId: string
  unit: string
  words: string
  at: Date
  by: string
}

const most = 200

/** What assessors said and decided, the newest first; nothing of the quality assurance behind it. */
export async function candidateFeedback(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const rows = await db.$queryRaw<FeedbackRow[]>`
    select f.*, u."title" as "unit", p."name" as "by"
    from (
      select j."id", j."verdict"::text as "what", j."unitEnrolmentId" as "enrolmentId",
        c."number" as "criterion", c."text", j."unitId", j."comment" as "words", j."at", j."seatId"
      from "Judgement" j
      join "AssessmentCriterion" c on c."id" = j."criterionId"
      where j."registrationId" = ${own.registrationId}::uuid
      union all
      select d."id", d."outcome"::text, d."unitEnrolmentId", null, null, e."unitId", d."feedback",
        d."at", d."seatId"
      from "AssessmentDecision" d
      join "UnitEnrolment" e on e."id" = d."unitEnrolmentId"
      where d."registrationId" = ${own.registrationId}::uuid
    ) f
    join "Unit" u on u."id" = f."unitId"
    join "Seat" t on t."id" = f."seatId"
    join "Person" p on p."id" = t."personId"
    order by f."at" desc, f."id" desc
    limit ${most}`
  return { own, rows, isCut: rows.length === most }
}
