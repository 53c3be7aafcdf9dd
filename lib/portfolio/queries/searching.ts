import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EvidenceForm } from '@/lib/portfolio/model'
import {
  marks,
  searchSchema,
  type PassageKind,
  type ReadingProblem,
} from '@/lib/portfolio/model/searching'
import { evidenceVisibleTo } from '@/lib/portfolio/policy'

/** How many pieces of evidence are named, and in how many places each. */
const most = { versions: 30, places: 3 }

export type FoundPlace = {
  /** Null: in what the evidence is called and is said to show. */
  kind: PassageKind | null
  location: string
  fileName: string
  excerpt: string
}

export type FoundEvidence = {
  evidenceId: string
  versionId: string
  number: number
  version: number
  isLatest: boolean
  title: string
  form: EvidenceForm
  mediaType: string | null
  /** All places, also those not named. */
  places: number
  named: FoundPlace[]
  criteria: { unit: string; number: string }[]
}

type Standing = { waiting: number; unread: { number: number; problem: ReadingProblem }[] }

export type Found = Standing & {
  candidate: string
  words: string
  /** No words that are looked for: nothing, or only such as "the". */
  isEmpty: boolean
  evidence: FoundEvidence[]
}

const headline = `StartSel=${marks.open}, StopSel=${marks.close}, MaxWords=20, MinWords=10, MaxFragments=2, FragmentDelimiter=" … "`

/**
 * What of a portfolio's evidence holds these words: in its text, or in what it is called and shows. Three
 * statements; null where the portfolio is not theirs to see.
 */
export async function searchPortfolio(
  db: Db,
  actor: Actor,
  registrationId: string,
  typed: string,
): Promise<Found | null> {
  // An EQA reads what was handed in; a search would find what was not.
  if (actor.role === 'eqa') return null
  const { centreId, registration } = evidenceVisibleTo(actor)
  const seen = await db.registration.count({
    where: { AND: [{ id: registrationId, centreId }, registration] },
  })
  if (seen === 0) return null
  const words = searchSchema.parse(typed)
  const [standing] = await readStanding(db, centreId, registrationId, words)
  const evidence =
    !standing || standing.isEmpty ? [] : await readFound(db, centreId, registrationId, words)
  return standing ? { words, ...standing, evidence } : null
}

const readStanding = (db: Db, centreId: string, registrationId: string, words: string) =>
  db.$queryRaw<(Standing & { isEmpty: boolean; candidate: string })[]>`
    select (select p."name" from "Registration" g
        join "Seat" s on s."id" = g."candidateSeatId" join "Person" p on p."id" = s."personId"
        where g."id" = ${registrationId}::uuid) as "candidate",
      numnode(websearch_to_tsquery('english', ${words})) = 0 as "isEmpty",
      count(*) filter (where r."state" = 'waiting')::int as "waiting",
      coalesce(jsonb_agg(jsonb_build_object('number', e."number", 'problem', r."problem")
        order by e."number") filter (where r."problem" is not null), '[]') as "unread"
    from "EvidenceReading" r
    join "EvidenceVersion" v on v."id" = r."evidenceVersionId"
    join "Evidence" e on e."id" = v."evidenceId"
    where r."registrationId" = ${registrationId}::uuid and r."centreId" = ${centreId}::uuid`

/** Excerpts are made of the places that are named alone: making one takes longer than finding it. */
const readFound = (db: Db, centreId: string, registrationId: string, words: string) =>
  db.$queryRaw<FoundEvidence[]>`
    with asked as (select websearch_to_tsquery('english', ${words}) as query),
    hits as (
      select p."evidenceVersionId" as version, p."position" as position,
        p."kind"::text as kind, p."location", p."fileName", p."text",
        ts_rank(p."words", asked.query) as rank
      from "EvidencePassage" p, asked
      where p."registrationId" = ${registrationId}::uuid and p."centreId" = ${centreId}::uuid
        and p."words" @@ asked.query
      union all
      select v."id", -1, null, '', '', d."text",
        2 * ts_rank(to_tsvector('english', d."text"), asked.query)
      from "EvidenceVersion" v, asked, lateral (
        select concat_ws(' | ', v."title", v."shows", v."fileName") as "text") d
      where v."registrationId" = ${registrationId}::uuid and v."centreId" = ${centreId}::uuid
        and to_tsvector('english', d."text") @@ asked.query),
    ranked as (
      select hits.*, count(*) over each as places, max(rank) over each as best,
        row_number() over (partition by version order by rank desc, position) as nth
      from hits window each as (partition by version)),
    chosen as (
      select version, places, best from ranked where nth = 1
      order by best desc, version desc limit ${most.versions})
    select e."id" as "evidenceId", v."id" as "versionId", e."number", v."number" as "version",
      v."number" = e."lastVersion" as "isLatest", v."title", e."form"::text as "form",
      v."mediaType", c.places::int as "places",
      (select jsonb_agg(jsonb_build_object('kind', r.kind, 'location', r."location",
          'fileName', r."fileName", 'excerpt',
          ts_headline('english', r."text", asked.query, ${headline})) order by r.nth)
        from ranked r, asked
        where r.version = c.version and r.nth <= ${most.places}) as "named",
      coalesce((select jsonb_agg(distinct jsonb_build_object('unit', u."reference",
          'number', a."number"))
        from "CrossReference" x
        join "AssessmentCriterion" a on a."id" = x."criterionId"
        join "Unit" u on u."id" = x."unitId"
        where x."evidenceVersionId" = v."id" and x."withdrawnAt" is null), '[]') as "criteria"
    from chosen c
    join "EvidenceVersion" v on v."id" = c.version
    join "Evidence" e on e."id" = v."evidenceId"
    order by c.best desc, e."number"`
