import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { routesOfUnit } from '@/lib/registration/queries/routes'
import { readOwnWithUnit } from '@/lib/portfolio/queries/own'
import { readReferences, type VerdictRow } from '@/lib/portfolio/queries/own-rows'
import { unitProgress } from '@/lib/portfolio/queries/progress'
import { readAnswers, readNotes } from '@/lib/registration/queries/scan'

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

const readDecisions = (db: Db, enrolmentId: string) =>
  db.$queryRaw<UnitDecision[]>`
    select d."id", d."outcome"::text as "outcome", d."feedback", d."at", p."name" as "by"
    from "AssessmentDecision" d
    join "Seat" t on t."id" = d."seatId"
    join "Person" p on p."id" = t."personId"
    where d."unitEnrolmentId" = ${enrolmentId}::uuid
    order by d."number" desc`

const readDeclaration = (db: Db, enrolmentId: string) =>
  db.unitDeclaration.findFirst({
    where: { unitEnrolmentId: enrolmentId, withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: { at: true, wording: true },
  })

/**
 * One unit: its matrix, what was judged and decided, by which route, what they said of it and noted.
 * Seven statements.
 */
export async function candidateUnit(db: Db, actor: Actor, enrolmentId: string) {
  const found = await readOwnWithUnit(db, actor, enrolmentId)
  if (!found) return null
  const criterionIds = found.unit.unit.outcomes.flatMap(({ criteria }) =>
    criteria.map(({ id }) => id),
  )
  const [references, judgements, decisions, declaration, routes, answers, notes] =
    await Promise.all([
      readReferences(db, found.own.registrationId, enrolmentId),
      readPastJudgements(db, enrolmentId),
      readDecisions(db, enrolmentId),
      readDeclaration(db, enrolmentId),
      routesOfUnit(db, enrolmentId),
      readAnswers(db, found.own.registrationId),
      readNotes(db, actor, found.own.registrationId, criterionIds),
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
    answers,
    notes,
    isJudgedSince,
    routes,
  }
}

export type UnitView = NonNullable<Awaited<ReturnType<typeof candidateUnit>>>
