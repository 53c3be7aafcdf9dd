import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'
import { readWorkspace } from '@/lib/portfolio/queries/loading'

const criterion = {
  unitEnrolmentId: true,
  unitId: true,
  criterionId: true,
  criterion: { select: { number: true, unit: { select: { reference: true } } } },
} satisfies Prisma.SetQuestionCriterionSelect

const setSelect = {
  id: true,
  registrationId: true,
  title: true,
  kind: true,
  dueOn: true,
  setAt: true,
  answeredAt: true,
  answeredWording: true,
  judgedAt: true,
  withdrawnAt: true,
  evidenceVersionId: true,
  questions: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      text: true,
      answer: true,
      verdict: true,
      comment: true,
      criteria: { orderBy: { criterionId: 'asc' }, select: criterion },
    },
  },
} satisfies Prisma.QuestionSetSelect

/** A set of questions for the commands that answer and judge it, its row locked: two at once take turns. */
export async function readSetForChange(db: Db, actor: Actor, setId: string) {
  await db.$queryRaw`
    select 1 from "QuestionSet"
    where "id" = ${setId}::uuid and "centreId" = ${actor.centreId}::uuid for update`
  const set = await db.questionSet.findFirst({
    where: { id: setId, centreId: actor.centreId },
    select: setSelect,
  })
  const workspace = set && (await readWorkspace(db, actor, set.registrationId))
  return workspace && { ...workspace, set, actor }
}

export type SetRow = Prisma.QuestionSetGetPayload<{ select: typeof setSelect }>

type Question = {
  id: string
  position: number
  text: string
  goodAnswer: string
  answer: string | null
  verdict: 'satisfactory' | 'notYet' | null
  comment: string
  /** "1.2 of M/506/2898" */
  criteria: string[]
}

type SetView = {
  id: string
  registrationId: string
  title: string
  dueOn: Date
  setAt: Date
  answeredAt: Date | null
  answeredWording: string | null
  judgedAt: Date | null
  withdrawnAt: Date | null
  setBy: string
  candidate: string
  evidence: { id: string; number: number } | null
  questions: Question[]
}

/** A set with its questions, for whoever sees the portfolio. Two statements: Prisma would make eleven. */
async function readSet(db: Db, actor: Actor, setId: string): Promise<SetView | null> {
  const [set] = await db.$queryRaw<SetView[]>`
    select q."id", q."registrationId", q."title", q."dueOn", q."setAt", q."answeredAt",
      q."answeredWording", q."judgedAt", q."withdrawnAt", b."name" as "setBy", c."name" as "candidate",
      (select jsonb_build_object('id', e."id", 'number', e."number")
        from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId"
        where v."id" = q."evidenceVersionId") as "evidence",
      coalesce((select jsonb_agg(jsonb_build_object('id', x."id", 'position', x."position",
          'text', x."text", 'goodAnswer', x."goodAnswer", 'answer', x."answer",
          'verdict', x."verdict", 'comment', x."comment", 'criteria', coalesce((
            select jsonb_agg(k."number" || ' of ' || u."reference" order by u."reference", k."position")
            from "SetQuestionCriterion" sc
            join "AssessmentCriterion" k on k."id" = sc."criterionId"
            join "Unit" u on u."id" = k."unitId"
            where sc."questionId" = x."id"), '[]')) order by x."position")
        from "SetQuestion" x where x."setId" = q."id"), '[]') as "questions"
    from "QuestionSet" q
    join "Seat" bs on bs."id" = q."setBySeatId" join "Person" b on b."id" = bs."personId"
    join "Registration" r on r."id" = q."registrationId"
    join "Seat" cs on cs."id" = r."candidateSeatId" join "Person" c on c."id" = cs."personId"
    where q."id" = ${setId}::uuid and q."centreId" = ${actor.centreId}::uuid`
  const isSeen =
    set &&
    (await db.registration.count({
      where: { AND: [{ id: set.registrationId }, visibleTo(actor)] },
    })) > 0
  return isSeen ? set : null
}

/** What the candidate sees of questions set to them, with what they wrote so far: never what a good answer contains. */
export async function setForCandidate(db: Db, actor: Actor, setId: string) {
  const set = actor.role === 'candidate' ? await readSet(db, actor, setId) : null
  if (!set) return null
  const [draft] = await readDrafts(db, actor.personId, `answers/${setId}`)
  const questions = set.questions.map(({ goodAnswer: _, ...question }) => question)
  return { ...set, questions, draft: draft ?? null }
}

/** The same for whoever assesses the candidate, with what a good answer contains. */
export async function setForAssessor(db: Db, actor: Actor, registrationId: string, setId: string) {
  const set = actor.role === 'assessor' ? await readSet(db, actor, setId) : null
  if (set?.registrationId !== registrationId) return null
  const [draft] = await readDrafts(db, actor.personId, `verdicts/${setId}`)
  return { ...set, draft: draft ?? null }
}
