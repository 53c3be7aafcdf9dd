import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { questionsSchema } from '@/lib/quality-assurance/model/questions'
import type { QuestionSet } from '@/lib/quality-assurance/rules/questions'

/** The centre's own questions as they stand; null before any were written. One statement. */
export async function readQuestionSet(db: Db, centreId: string): Promise<QuestionSet | null> {
  const last = await db.sampleQuestionSet.findFirst({
    where: { centreId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, questions: true },
  })
  return last && { ...last, questions: questionsSchema.parse(last.questions) }
}

type Kept = { id: string; number: number; questions: string[]; at: Date; by: string; used: number }

/** Every set there was, the one that stands first. One statement; null for those whose matter it is not. */
export const questionSetsView = (db: Db, actor: Actor): Promise<Kept[] | null> =>
  isIqa(actor.role)
    ? db.$queryRaw<Kept[]>`
        select q."id", q."number", q."questions", q."at", p."name" as "by",
          (select count(*)::int from "SampleSetAnswers" a where a."setId" = q."id") as "used"
        from "SampleQuestionSet" q
        join "Seat" s on s."id" = q."seatId" join "Person" p on p."id" = s."personId"
        where q."centreId" = ${actor.centreId}::uuid order by q."number" desc`
    : Promise.resolve(null)
