import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwnWithUnit } from '@/lib/portfolio/queries/own'
import { readReferences, type VerdictRow } from '@/lib/portfolio/queries/own-rows'
import { unitProgress } from '@/lib/portfolio/queries/progress'
import { wordsOnUnit } from '@/lib/registration/queries/unit-words'

export type PastJudgement = VerdictRow & { id: string; sequence: number }

const readPastJudgements = (db: Db, enrolmentId: string) =>
  db.$queryRaw<PastJudgement[]>`
    select j."id", j."unitEnrolmentId" as "enrolmentId", j."criterionId", j."sequence",
      j."verdict"::text as "verdict", j."comment", j."at", p."name" as "by"
    from "Judgement" j
    join "Seat" t on t."id" = j."seatId"
    join "Person" p on p."id" = t."personId"
    where j."unitEnrolmentId" = ${enrolmentId}::uuid
    order by j."sequence" desc`

export type UnitDecision = {
  id: string
  outcome: 'achieved' | 'referred'
  feedback: string
  at: Date
  by: string
}

type Declaration = { at: Date; wording: string }
type DecidedRow = { [Key in keyof UnitDecision]: UnitDecision[Key] | null } & {
  declaredAt: Date | null
  declaredWording: string | null
}

/** The declaration that stands and every decision, the newest first. One statement. */
async function readDecided(db: Db, enrolmentId: string) {
  const rows = await db.$queryRaw<DecidedRow[]>`
    select d."id", d."outcome"::text as "outcome", d."feedback", d."at", p."name" as "by",
      l."at" as "declaredAt", l."wording" as "declaredWording"
    from "UnitEnrolment" n
    left join lateral (
      select "at", "wording" from "UnitDeclaration"
      where "unitEnrolmentId" = n."id" and "withdrawnAt" is null
      order by "number" desc limit 1) l on true
    left join "AssessmentDecision" d on d."unitEnrolmentId" = n."id"
    left join "Seat" t on t."id" = d."seatId"
    left join "Person" p on p."id" = t."personId"
    where n."id" = ${enrolmentId}::uuid
    order by d."number" desc`
  const [first] = rows
  const declaration: Declaration | null =
    first?.declaredAt && first.declaredWording !== null
      ? { at: first.declaredAt, wording: first.declaredWording }
      : null
  const decisions = rows.flatMap(({ id, outcome, feedback, at, by }): UnitDecision[] =>
    id && outcome && feedback !== null && at && by ? [{ id, outcome, feedback, at, by }] : [],
  )
  return { declaration, decisions }
}

/**
 * One unit: its matrix, what was judged and decided, by which route, what they said of it and noted.
 * Five statements.
 */
export async function candidateUnit(db: Db, actor: Actor, enrolmentId: string) {
  const found = await readOwnWithUnit(db, actor, enrolmentId)
  if (!found) return null
  const [references, judgements, { declaration, decisions }, words] = await Promise.all([
    readReferences(db, found.own.registrationId, enrolmentId),
    readPastJudgements(db, enrolmentId),
    readDecided(db, enrolmentId),
    wordsOnUnit(db, actor, enrolmentId),
  ])
  const standing = new Map<string, PastJudgement>()
  for (const each of judgements) {
    if (!standing.has(each.criterionId)) standing.set(each.criterionId, each)
  }
  const isJudgedSince = declaration !== null && judgements.some((each) => each.at >= declaration.at)
  return {
    own: found.own,
    unit: unitProgress(found.unit, references, [...standing.values()]),
    judgements,
    decisions,
    declaration,
    isJudgedSince,
    ...words,
  }
}

export type UnitView = NonNullable<Awaited<ReturnType<typeof candidateUnit>>>
