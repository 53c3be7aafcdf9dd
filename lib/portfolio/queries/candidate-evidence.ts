import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { type EvidenceForm, type Setting } from '@/lib/portfolio/model'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import type { FeedbackComment } from '@/lib/portfolio/model/feedback'
import { recordSchema } from '@/lib/portfolio/model/records'
import { commentsOn } from '@/lib/portfolio/queries/feedback'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts, keyOf } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'
import { referenceStanding, type Standing } from '@/lib/portfolio/rules/standing'

export type EvidenceListRow = {
  id: string
  number: number
  form: EvidenceForm
  addedAt: Date
  versionId: string
  version: number
  title: string
  kind: string
  producedOn: Date
  setting: Setting
  mediaType: string | null
  fileName: string | null
  isDeclared: boolean
}

/** The latest version of every piece of evidence. */
const readList = (db: Db, registrationId: string) =>
  db.$queryRaw<EvidenceListRow[]>`
    select e."id", e."number", e."form"::text as "form", e."addedAt", v."id" as "versionId",
      v."number" as "version", v."title", v."kind", v."producedOn", v."setting"::text as "setting",
      v."mediaType", v."fileName",
      exists (select 1 from "Signature" g where g."evidenceVersionId" = v."id"
        and g."capacity" in ('candidate', 'witness')) as "isDeclared"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    where e."registrationId" = ${registrationId}::uuid
    order by e."number" desc`

/** The candidate's evidence, the newest first. */
export async function candidateEvidenceList(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [list, references, verdicts] = await Promise.all([
    readList(db, own.registrationId),
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
  ])
  const verdictOf = new Map(verdicts.map((row) => [keyOf(row), row]))
  const kinds = new Map(own.specification.evidenceKinds.map(({ code, title }) => [code, title]))
  const items = list.map((row) => {
    const used = references.filter(({ evidenceId }) => evidenceId === row.id)
    const states = used.map((each): Standing => referenceStanding(each, verdictOf.get(keyOf(each))))
    return {
      ...row,
      kindTitle: kinds.get(row.kind) ?? row.kind,
      enrolmentIds: [...new Set(used.map(({ enrolmentId }) => enrolmentId))],
      criteria: used.length,
      standing: summary(states),
    }
  })
  return { own, items }
}

export type EvidenceListView = NonNullable<Awaited<ReturnType<typeof candidateEvidenceList>>>

/** One word for a piece of evidence: what needs the candidate first. */
function summary(states: Standing[]): Standing {
  const order: Standing[] = ['not-yet', 'covered', 'handed-in', 'met']
  return order.find((each) => states.includes(each)) ?? 'not-started'
}

/** One piece of evidence with its versions, signatures and where each is used. */
export async function candidateEvidenceItem(db: Db, actor: Actor, evidenceId: string) {
  const evidence = await db.evidence.findFirst({
    where: {
      id: evidenceId,
      registration: { candidateSeatId: actor.seatId, centreId: actor.centreId },
    },
    select: { id: true, registrationId: true, number: true, form: true, lastVersion: true },
  })
  if (!evidence) return null
  const own = await readOwn(db, actor, evidence.registrationId)
  if (!own) return null
  const [versions, references, verdicts] = await Promise.all([
    readVersions(db, evidenceId),
    readReferences(db, evidence.registrationId),
    readVerdicts(db, evidence.registrationId),
  ])
  const verdictOf = new Map(verdicts.map((row) => [keyOf(row), row]))
  const criterionOf = new Map(
    own.units.flatMap(({ enrolmentId, unit }) =>
      unit.outcomes.flatMap(({ criteria }) =>
        criteria.map((criterion) => [
          keyOf({ enrolmentId, criterionId: criterion.id }),
          { number: criterion.number, text: criterion.text, unit },
        ]),
      ),
    ) as [string, { number: string; text: string; unit: (typeof own.units)[number]['unit'] }][],
  )
  const kinds = new Map(own.specification.evidenceKinds.map(({ code, title }) => [code, title]))
  return {
    own,
    evidence,
    comments: versions.flatMap(({ comments }) => comments),
    units: planProgress(own, references, verdicts),
    versions: versions.map((version) => ({
      ...version,
      record: recordSchema.safeParse(version.record).data ?? null,
      aiUse: aiUseIn(version.aiUse),
      kindTitle: kinds.get(version.kind) ?? version.kind,
      uses: references
        .filter(({ versionId }) => versionId === version.id)
        .flatMap((each) => {
          const criterion = criterionOf.get(keyOf(each))
          if (!criterion) return []
          return [
            {
              ...each,
              ...criterion,
              standing: referenceStanding(each, verdictOf.get(keyOf(each))),
            },
          ]
        })
        .toSorted(
          (a, b) =>
            a.unit.position - b.unit.position ||
            a.number.localeCompare(b.number, 'en', { numeric: true }),
        ),
    })),
  }
}

export type EvidenceItemView = NonNullable<Awaited<ReturnType<typeof candidateEvidenceItem>>>

type VersionRow = {
  id: string
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
  addedAt: Date
  addedBy: string
  isHandedIn: boolean
  /** Of all versions; with the newest alone. */
  comments: FeedbackComment[]
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
  signatures: {
    capacity: 'candidate' | 'assessor' | 'witness'
    wording: string
    name: string
    at: string
  }[]
}

const readVersions = (db: Db, evidenceId: string) =>
  db.$queryRaw<VersionRow[]>`
    select v."id", v."number", v."title", v."kind", v."producedOn", v."setting"::text as "setting",
      v."shows", v."fileName", v."mediaType", v."size"::float8 as "size", v."sha256", v."record", v."aiUse",
      v."keptWhere", v."addedAt", p."name" as "addedBy",
      exists (select 1 from "SubmissionItem" i where i."evidenceVersionId" = v."id") as "isHandedIn",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', a."id", 'fileName', a."fileName",
          'mediaType', a."mediaType", 'size', a."size") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments",
      coalesce((
        select jsonb_agg(jsonb_build_object('capacity', g."capacity", 'wording', g."wording",
          'name', coalesce(q."name", (select w."name" from "WitnessTestimony" w
            where w."evidenceVersionId" = v."id")),
          'at', to_char(g."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g."at")
        from "Signature" g
        left join "Seat" s on s."id" = g."seatId"
        left join "Person" q on q."id" = s."personId"
        where g."evidenceVersionId" = v."id"), '[]') as "signatures",
      case when v."number" = e."lastVersion" then ${commentsOn(Prisma.sql`v."evidenceId"`)} else '[]' end
        as "comments"
    from "EvidenceVersion" v
    join "Evidence" e on e."id" = v."evidenceId"
    join "Seat" t on t."id" = v."addedBySeatId"
    join "Person" p on p."id" = t."personId"
    where v."evidenceId" = ${evidenceId}::uuid
    order by v."number" desc`
