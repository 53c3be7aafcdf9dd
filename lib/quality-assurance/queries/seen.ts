import type { Db } from '@/lib/infra/db'
import type { Verdict } from '@/lib/assessment/model'
import type { Setting } from '@/lib/portfolio/model'
import { aiUseIn, aiUseSchema } from '@/lib/portfolio/model/ai-use'
import { locationSchema } from '@/lib/portfolio/model/location'
import { recordSchema } from '@/lib/portfolio/model/records'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import type { Frozen } from '@/lib/quality-assurance/model'

type Item = {
  id: string
  evidenceVersionId: string
  criterionId: string
  location: unknown
  claim: string
}

type Judgement = {
  id: string
  criterionId: string
  verdict: Verdict
  sufficient: boolean
  comment: string
  at: Date
  seatId: string
  validItemIds: string[]
}

type Version = {
  id: string
  evidenceNumber: number
  number: number
  title: string
  kind: string
  producedOn: Date
  setting: Setting
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  sha256: string | null
  record: unknown
  aiUse: unknown
  keptWhere: string | null
  attachments: Frozen['versions'][number]['attachments']
  confirmed: { authentic: boolean; current: boolean } | null
}

/** What was handed in for a unit by an instant, and how it stood judged then. Three statements. */
async function readMatter(db: Db, enrolmentId: string, at: Date) {
  const items = await db.$queryRaw<Item[]>`
    select i."id", i."evidenceVersionId", i."criterionId", x."location", x."claim"
    from "SubmissionItem" i
    join "Submission" s on s."id" = i."submissionId" and s."handedInAt" <= ${at}
    join "CrossReference" x on x."id" = i."crossReferenceId"
    where i."unitEnrolmentId" = ${enrolmentId}::uuid order by i."id"`
  const judgements = await db.$queryRaw<Judgement[]>`
    select distinct on (j."criterionId") j."id", j."criterionId", j."verdict"::text as "verdict",
      j."sufficient", j."comment", j."at", j."seatId",
      array(select b."submissionItemId"::text from "JudgementBasis" b
        where b."judgementId" = j."id" and b."valid" order by b."submissionItemId")
        as "validItemIds"
    from "Judgement" j
    where j."unitEnrolmentId" = ${enrolmentId}::uuid and j."at" <= ${at}
    order by j."criterionId", j."sequence" desc`
  const ids = [...new Set(items.map(({ evidenceVersionId }) => evidenceVersionId))]
  const versions = await db.$queryRaw<Version[]>`
    select v."id", e."number" as "evidenceNumber", v."number", v."title", v."kind", v."producedOn",
      v."setting"::text as "setting", v."shows", v."fileName", v."mediaType",
      v."size"::float8 as "size", v."sha256", v."record", v."aiUse", v."keptWhere",
      coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'fileName', a."fileName",
          'mediaType', a."mediaType", 'size', a."size", 'sha256', a."sha256") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments",
      (select jsonb_build_object('authentic', c."authentic", 'current', c."current")
        from "VersionConfirmation" c where c."evidenceVersionId" = v."id" and c."at" <= ${at}
        order by c."sequence" desc limit 1) as "confirmed"
    from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId"
    where v."id" = any(${ids}::uuid[]) order by e."number", v."number"`
  return { items, judgements, versions }
}

/**
 * A unit as its assessor had it at an instant: what was shown for each criterion, what they said of it, on
 * which versions. What a sample freezes, and what an EQA reads. Three statements when the edition is warm.
 */
export async function readSeen(
  db: Db,
  enrolmentId: string,
  unit: { unitId: string; qualificationVersionId: string },
  at: Date,
): Promise<Pick<Frozen, 'criteria' | 'versions'>> {
  const { items, judgements, versions } = await readMatter(db, enrolmentId, at)
  const standing = new Map(judgements.map((judgement) => [judgement.criterionId, judgement]))
  const specification = await readSpecification(db, unit.qualificationVersionId)
  const criteria = findUnit(specification, unit.unitId)?.outcomes.flatMap((each) => each.criteria)
  return {
    criteria: (criteria ?? []).map(({ id, number, text }) => ({
      criterionId: id,
      number,
      text,
      judgement: judgementOf(standing.get(id)),
      references: items
        .filter(({ criterionId }) => criterionId === id)
        .map((item) => ({
          itemId: item.id,
          versionId: item.evidenceVersionId,
          location: locationSchema.parse(item.location),
          claim: item.claim,
        })),
    })),
    versions: versions.map(versionOf),
  }
}

function judgementOf(judgement: Judgement | undefined) {
  if (!judgement) return null
  const { id, verdict, sufficient, comment, at, seatId, validItemIds } = judgement
  return { id, verdict, sufficient, comment, at: at.toISOString(), seatId, validItemIds }
}

const versionOf = ({
  id: versionId,
  number: versionNumber,
  producedOn,
  record,
  aiUse,
  ...rest
}: Version) => ({
  ...rest,
  versionId,
  versionNumber,
  producedOn: producedOn.toISOString().slice(0, 10),
  record: record === null ? null : recordSchema.parse(record),
  ...(aiUseIn(aiUse) && { aiUse: aiUseSchema.parse(aiUse) }),
})

/** Criteria as they were seen, under their outcomes, each with what an IQA found of it. */
export const byOutcome = <Finding extends { criterionId: string }>(
  outcomes: readonly { number: number; text: string; criteria: readonly { id: string }[] }[],
  seen: Frozen['criteria'],
  found: readonly Finding[],
) => {
  const findings = new Map(found.map((finding) => [finding.criterionId, finding]))
  return outcomes.map(({ number, text, criteria }) => ({
    number,
    text,
    criteria: seen
      .filter(({ criterionId }) => criteria.some(({ id }) => id === criterionId))
      .map((each) => ({ ...each, finding: findings.get(each.criterionId) ?? null })),
  }))
}
