import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { readCompetentIn } from '@/lib/registration/queries/competence'
import type { EvidenceForm, Setting } from '@/lib/portfolio/model'
import type { FeedbackComment } from '@/lib/portfolio/model/feedback'
import { commentsOn } from '@/lib/portfolio/queries/feedback'
import { evidenceToCountersign, versionsVisibleTo } from '@/lib/portfolio/policy'

type Version = {
  id: string
  registrationId: string
  number: number
  title: string
  producedOn: Date
  setting: Setting
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  record: unknown
  aiUse: unknown
  keptWhere: string | null
  evidence: { number: number; form: EvidenceForm }
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
  /** What it was cross-referenced to. */
  criteria: { text: string; unitReference: string }[]
  /** On all versions of the evidence. */
  comments: FeedbackComment[]
  /** Its reader assesses the candidate: they may give feedback. */
  isAllocated: boolean
}

// One statement with its joins: Prisma would make one per relation.
const readVersion = (db: Db, actor: Actor, versionId: string) =>
  db.$queryRaw<Version[]>`
    select v."id", v."registrationId", v."number", v."title", v."producedOn",
      v."setting"::text as "setting", v."shows", v."fileName", v."mediaType",
      v."size"::float8 as "size", v."record", v."aiUse", v."keptWhere",
      jsonb_build_object('number', e."number", 'form', e."form") as "evidence",
      coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'fileName', a."fileName",
          'mediaType', a."mediaType", 'size', a."size") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments",
      coalesce((select jsonb_agg(jsonb_build_object('text', c."text", 'unitReference', u."reference"))
        from "CrossReference" x join "AssessmentCriterion" c on c."id" = x."criterionId"
        join "Unit" u on u."id" = x."unitId"
        where x."evidenceVersionId" = v."id" and x."withdrawnAt" is null), '[]') as "criteria",
      ${commentsOn(Prisma.sql`v."evidenceId"`)} as "comments",
      exists (select 1 from "Allocation" l where l."registrationId" = v."registrationId"
        and l."seatId" = ${actor.seatId}::uuid and l."role" = 'assessor' and l."endedAt" is null)
        as "isAllocated"
    from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId"
    where v."id" = ${versionId}::uuid`

/**
 * One version for looking at, with what it says of itself. Three statements, or two where it is known
 * already which units its reader is competent in; null when it is not theirs to see.
 */
export async function evidenceInPlace(
  db: Db,
  actor: Actor,
  versionId: string,
  known?: readonly string[],
) {
  const competentIn = known ? [...known] : await readCompetentIn(db, actor)
  const seen = await db.evidenceVersion.count({
    where: {
      id: versionId,
      OR: [versionsVisibleTo(actor), evidenceToCountersign(actor, competentIn)],
    },
  })
  return seen > 0 ? ((await readVersion(db, actor, versionId))[0] ?? null) : null
}
