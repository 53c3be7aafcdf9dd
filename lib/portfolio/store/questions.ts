import { dayOf } from '@/lib/kernel/dates'
import { ChangedMeanwhile, expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { AnswerVerdict, QuestionWay } from '@/lib/portfolio/model/question-words'
import type { By, Home } from './home'

type Kept = {
  unitReference: string
  text: string
  criteria: string[]
  goodAnswer: string
  way: QuestionWay
}

export async function keepBankQuestion(
  db: Db,
  centreId: string,
  by: By,
  question: Kept & { id: string },
): Promise<void> {
  const { seatId: addedBySeatId, at: addedAt } = by
  await db.bankQuestion.create({ data: { ...question, centreId, addedBySeatId, addedAt } })
}

export async function changeBankQuestion(
  db: Db,
  seen: { id: string; version: number },
  question: Kept,
  at: Date,
): Promise<void> {
  expectChanged(
    await db.bankQuestion.updateMany({
      where: { id: seen.id, version: seen.version, retiredAt: null },
      data: { ...question, changedAt: at, version: { increment: 1 } },
    }),
  )
}

export async function retireBankQuestion(
  db: Db,
  seen: { id: string; version: number },
  at: Date,
): Promise<void> {
  expectChanged(
    await db.bankQuestion.updateMany({
      where: { id: seen.id, version: seen.version, retiredAt: null },
      data: { retiredAt: at, version: { increment: 1 } },
    }),
  )
}

type SetCriterion = { id: string; enrolmentId: string; unitId: string; criterionId: string }

export async function keepQuestionSet(
  db: Db,
  home: Home,
  by: By,
  asked: { id: string; title: string; kind: string; dueOn: string },
  questions: { id: string; text: string; goodAnswer: string; criteria: SetCriterion[] }[],
): Promise<void> {
  const { dueOn, ...rest } = asked
  await db.questionSet.create({
    data: { ...rest, ...home, dueOn: dayOf(dueOn), setBySeatId: by.seatId, setAt: by.at },
  })
  await db.setQuestion.createMany({
    data: questions.map(({ id, text, goodAnswer }, position) => ({
      ...home,
      id,
      setId: asked.id,
      position,
      text,
      goodAnswer,
    })),
  })
  await db.setQuestionCriterion.createMany({
    data: questions.flatMap(({ id: questionId, criteria }) =>
      criteria.map(({ id, enrolmentId, unitId, criterionId }) => ({
        ...home,
        id,
        questionId,
        unitEnrolmentId: enrolmentId,
        unitId,
        criterionId,
      })),
    ),
  })
}

export async function withdrawQuestionSet(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.questionSet.updateMany({
      where: { id, answeredAt: null, withdrawnAt: null },
      data: { withdrawnAt: at },
    }),
  )
}

export async function keepAnswers(
  db: Db,
  id: string,
  signed: { answeredAt: Date; answeredWording: string },
  answers: { questionId: string; answer: string }[],
): Promise<void> {
  expectChanged(
    await db.questionSet.updateMany({
      where: { id, answeredAt: null, withdrawnAt: null },
      data: signed,
    }),
  )
  for (const { questionId, answer } of answers) {
    const { count } = await db.setQuestion.updateMany({
      where: { id: questionId, setId: id, answer: null },
      data: { answer },
    })
    if (count === 0) throw new ChangedMeanwhile()
  }
}

export async function keepVerdicts(
  db: Db,
  id: string,
  judged: { judgedAt: Date; evidenceVersionId: string },
  verdicts: { questionId: string; verdict: AnswerVerdict; comment: string }[],
): Promise<void> {
  expectChanged(
    await db.questionSet.updateMany({
      where: { id, judgedAt: null, answeredAt: { not: null } },
      data: judged,
    }),
  )
  for (const { questionId, verdict, comment } of verdicts) {
    const { count } = await db.setQuestion.updateMany({
      where: { id: questionId, setId: id, verdict: null },
      data: { verdict, comment },
    })
    if (count === 0) throw new ChangedMeanwhile()
  }
}
