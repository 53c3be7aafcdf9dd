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

const viewed = <Set extends SetRow>({ questions, ...set }: Set) => ({
  ...set,
  questions: questions.map(({ criteria, ...question }) => ({
    ...question,
    criteria: criteria.map(({ criterion: { number, unit } }) => `${number} of ${unit.reference}`),
  })),
})

const setBy = { setBy: { select: { person: { select: { name: true } } } } } as const
const evidence = {
  evidenceVersion: { select: { evidence: { select: { id: true, number: true } } } },
} as const

/** What the candidate sees of questions set to them, with what they wrote so far: never what a good answer contains. */
export async function setForCandidate(db: Db, actor: Actor, setId: string) {
  if (actor.role !== 'candidate') return null
  const set = await db.questionSet.findFirst({
    where: { id: setId, centreId: actor.centreId, registration: visibleTo(actor) },
    select: { ...setSelect, ...setBy, ...evidence },
  })
  if (!set) return null
  const [draft] = await readDrafts(db, actor.personId, `answers/${setId}`)
  return { ...viewed(set), draft: draft ?? null }
}

/** The same for whoever assesses the candidate, with what a good answer contains. */
export async function setForAssessor(db: Db, actor: Actor, registrationId: string, setId: string) {
  if (actor.role !== 'assessor') return null
  const where = {
    id: setId,
    registrationId,
    centreId: actor.centreId,
    registration: visibleTo(actor),
  }
  const set = await db.questionSet.findFirst({
    where,
    select: {
      ...setSelect,
      ...setBy,
      ...evidence,
      registration: {
        select: { candidateSeat: { select: { person: { select: { name: true } } } } },
      },
    },
  })
  if (!set) return null
  const good = await db.setQuestion.findMany({
    where: { setId },
    select: { id: true, goodAnswer: true },
  })
  const [draft] = await readDrafts(db, actor.personId, `verdicts/${setId}`)
  const goodOf = new Map(good.map(({ id, goodAnswer }) => [id, goodAnswer]))
  const { questions, registration, ...rest } = viewed(set)
  return {
    ...rest,
    candidate: registration.candidateSeat.person.name,
    questions: questions.map((each) => ({ ...each, goodAnswer: goodOf.get(each.id) ?? '' })),
    draft: draft ?? null,
  }
}
