import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { mayKeepRounds } from '@/lib/standardisation/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'

type UnitRow = {
  id: string
  qualificationVersionId: string
  reference: string
  title: string
  pieces: number
}

/** Units for which evidence was handed in, in portfolios this IQA sees. One statement. */
const readUnits = (db: Db, registrationIds: string[]) =>
  db.$queryRaw<UnitRow[]>`
    select u."id", u."qualificationVersionId", u."reference", u."title",
      count(distinct i."evidenceVersionId")::int as "pieces"
    from "SubmissionItem" i
    join "UnitEnrolment" n on n."id" = i."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "EvidenceVersion" v on v."id" = i."evidenceVersionId" and v."keptWhere" is null
    where i."registrationId" = any(${registrationIds}::uuid[])
    group by u."id" order by u."reference", u."id"`

export type OfferedPiece = {
  versionId: string
  candidate: string
  number: number
  title: string
  /** Numbers of the criteria it was handed in for. */
  criteria: string[]
  handedInAt: Date
}

/** Evidence handed in for a unit, the newest first. One statement. */
const readOffered = (db: Db, registrationIds: string[], unitId: string) =>
  db.$queryRaw<OfferedPiece[]>`
    select v."id" as "versionId", p."name" as "candidate", e."number", v."title",
      array_agg(distinct c."number" order by c."number") as "criteria", max(s."handedInAt") as "handedInAt"
    from "SubmissionItem" i
    join "Submission" s on s."id" = i."submissionId"
    join "UnitEnrolment" n on n."id" = i."unitEnrolmentId" and n."unitId" = ${unitId}::uuid
    join "AssessmentCriterion" c on c."id" = i."criterionId"
    join "EvidenceVersion" v on v."id" = i."evidenceVersionId" and v."keptWhere" is null
    join "Evidence" e on e."id" = v."evidenceId"
    join "Registration" r on r."id" = i."registrationId"
    join "Seat" t on t."id" = r."candidateSeatId"
    join "Person" p on p."id" = t."personId"
    where i."registrationId" = any(${registrationIds}::uuid[])
    group by v."id", p."name", e."number", v."title"
    order by max(s."handedInAt") desc, v."id" limit 60`

type Assessor = { seatId: string; name: string; competent: boolean }

/** Who may be invited, and whether they are on record as competent in the unit. One statement. */
const readAssessors = (db: Db, actor: Actor, reference: string) =>
  db.$queryRaw<Assessor[]>`
    select s."id" as "seatId", p."name", exists (
      select 1 from "UnitCompetence" c where c."seatId" = s."id" and c."endedAt" is null
        and c."unitReference" = ${reference}) as "competent"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${actor.centreId}::uuid and s."role" = 'assessor' and s."endedAt" is null
    order by p."name"`

/** What a round can be opened on: the units, and of the chosen one its criteria, evidence and assessors. Five statements. */
export async function openingView(db: Db, actor: Actor, unitId: string | null) {
  if (mayKeepRounds(actor)) return null
  const seen = await visibleIds(db, actor)
  const units = await readUnits(db, seen)
  const row = units.find(({ id }) => id === unitId)
  if (!row) return { units, chosen: null }
  const specification = await readSpecification(db, row.qualificationVersionId)
  const unit = findUnit(specification, row.id)
  const drafts = await readDrafts(db, actor.personId, `standardisation/new/${row.id}`)
  return {
    units,
    chosen: {
      ...row,
      criteria: unit?.outcomes.flatMap(({ criteria }) => criteria) ?? [],
      pieces: await readOffered(db, seen, row.id),
      assessors: await readAssessors(db, actor, row.reference),
      drafts,
    },
  }
}
