import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { mayReadNotes } from '@/lib/registration/policy'
import type { UnitRoute } from '@/lib/registration/model/routes'
import type { ScanAnswer } from '@/lib/registration/rules/scan'

export type OwnNote = { criterionId: string; text: string; version: number }
export type UnitRouteLine = {
  id: string
  route: UnitRoute
  reference: string | null
  grounds: string
}

type Row = {
  centreId: string
  candidateSeatId: string
  answers: { criterionId: string; answer: ScanAnswer }[]
  notes: OwnNote[]
  routes: UnitRouteLine[]
}

/**
 * What was said of a unit, for whoever has been let to see it: the candidate's answers in the initial
 * assessment and the routes that stand; and their own notes, which nobody else gets. One statement.
 */
export async function wordsOnUnit(db: Db, actor: Actor, enrolmentId: string) {
  const [row] = await db.$queryRaw<Row[]>`
    select r."centreId", r."candidateSeatId",
      (select coalesce(json_agg(json_build_object('criterionId', a."criterionId",
          'answer', a."answer")), '[]')
        from "ScanAnswer" a join "AssessmentCriterion" c on c."id" = a."criterionId"
        where a."registrationId" = r."id" and c."unitId" = e."unitId") as "answers",
      (select coalesce(json_agg(json_build_object('criterionId', n."criterionId",
          'text', n."text", 'version', n."version")), '[]')
        from "CriterionNote" n join "AssessmentCriterion" c on c."id" = n."criterionId"
        where n."registrationId" = r."id" and c."unitId" = e."unitId") as "notes",
      (select coalesce(json_agg(json_build_object('id', u."id", 'route', u."route",
          'reference', u."reference", 'grounds', u."grounds") order by u."at"), '[]')
        from "UnitRouteRecord" u
        where u."unitEnrolmentId" = e."id" and u."endedAt" is null) as "routes"
    from "UnitEnrolment" e join "Registration" r on r."id" = e."registrationId"
    where e."id" = ${enrolmentId}::uuid and e."centreId" = ${actor.centreId}::uuid`
  const { answers, notes, routes } = row ?? { answers: [], notes: [], routes: [] }
  return {
    answers: new Map(answers.map(({ criterionId, answer }) => [criterionId, answer])),
    notes: row && mayReadNotes(actor, row) ? notes : [],
    routes,
  }
}
