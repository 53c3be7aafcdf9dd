import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refuse } from '@/lib/kernel/result'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import { mayAssess, mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import type { KeptReference } from '@/lib/portfolio/events'
import {
  questionsAnswered,
  questionsSet,
  questionsWithdrawn,
} from '@/lib/portfolio/events/questions'
import { whole } from '@/lib/portfolio/model/location-words'
import {
  answerQuestionsInput,
  answersWording,
  setQuestionsInput,
  withdrawQuestionsInput,
} from '@/lib/portfolio/model/questions'
import { isKind, pick, readWorkspace } from '@/lib/portfolio/queries/loading'
import { readSetForChange } from '@/lib/portfolio/queries/question-sets'
import { readKeptQuestions } from '@/lib/portfolio/queries/questions'
import { askedInWriting, isAnsweredWhole, mayAnswer } from '@/lib/portfolio/rules/questions'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { keepAnswers, keepQuestionSet, withdrawQuestionSet } from '@/lib/portfolio/store/questions'

const criterionOf = ({ id, enrolmentId, unitId, criterionId, ...words }: KeptReference) => ({
  id,
  enrolmentId,
  unitId,
  criterionId,
  reference: words.reference,
  criterion: words.criterion,
})

/** The assessor sets questions, of the bank and their own, to be answered in writing by a day. */
export const setQuestions = command({
  name: 'setQuestions',
  input: setQuestionsInput,
  load: async (db, input, actor) => {
    const workspace = await readWorkspace(db, actor, input.registrationId)
    const bank = workspace && (await readKeptQuestions(db, actor, input.bankIds))
    return workspace && bank && { ...workspace, bank, actor }
  },
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: ({ bank, specification, enrolments, registration }, input, { newId, at }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (!isKind(specification, input.kind)) {
      return refuse('unknown-kind', 'Choose what kind of evidence the answers will be.', {
        fields: { kind: 'Choose one of the kinds in the list.' },
      })
    }
    if (input.dueOn < toIsoDate(at)) {
      return refuse('past', 'The day by which they are to be answered is past.', {
        fields: { dueOn: 'Choose today or a later day.' },
      })
    }
    if (bank.length !== new Set(input.bankIds).size)
      return refuse('no-question', 'One of the questions is not in the bank any more.')
    const all = askedInWriting(input, bank, specification.units)
    if (all.length === 0) {
      return refuse('none', 'Choose a question of the bank, or write one.', {
        fields: { 'own.0.text': 'Write a question, or choose one above.' },
      })
    }
    const questions = []
    for (const { bankId, text, criterionIds } of all) {
      const picked = pick(
        specification,
        criterionIds.map((criterionId) => ({ criterionId, location: whole, claim: '' })),
      )
      if (!picked?.length) {
        return refuse('unknown-criterion', `“${text}” serves no criterion of this qualification.`)
      }
      // As it would be cross-referenced: the unit must be in the plan and in the candidate's hands.
      const id = newId()
      const wouldBe = crossReferencesFor([id], picked, enrolments, [], newId)
      if (!wouldBe.ok) return wouldBe
      questions.push({ id, bankId, text, criteria: wouldBe.value.map(criterionOf) })
    }
    const { title, dueOn, kind } = input
    return ok(happened(questionsSet, newId(), registration.id, { title, dueOn, kind, questions }))
  },
  save: async (db, { subject, data }, { registration, actor, bank }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { title, dueOn, kind } = data
    const goodOf = new Map(bank.map(({ id, goodAnswer }) => [id, goodAnswer]))
    const questions = data.questions.map(({ bankId, ...question }) => ({
      ...question,
      goodAnswer: (bankId && goodOf.get(bankId)) ?? '',
    }))
    const set = { id: subject.id, title, dueOn, kind }
    await keepQuestionSet(db, home, { seatId: actor.seatId, at }, set, questions)
    await dropDrafts(db, actor.personId, `questions/${registration.id}`)
    return { setId: subject.id, registrationId: registration.id }
  },
})

/** The assessor takes questions back that are not answered yet. */
export const withdrawQuestions = command({
  name: 'withdrawQuestions',
  input: withdrawQuestionsInput,
  load: (db, { setId }, actor) => readSetForChange(db, actor, setId),
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: ({ set, registration }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (set.answeredAt) return refuse('answered', 'They are answered already: judge the answers.')
    if (set.withdrawnAt) return refuse('taken-back', 'They were taken back already.')
    return ok(happened(questionsWithdrawn, set.id, registration.id, { title: set.title }))
  },
  save: async (db, { subject }, { registration }, at) => {
    await withdrawQuestionSet(db, subject.id, at)
    return { registrationId: registration.id }
  },
})

/** The candidate answers in writing, signs the answers as their own, and hands them back. */
export const answerQuestions = command({
  name: 'answerQuestions',
  input: answerQuestionsInput,
  load: (db, { setId }, actor) => readSetForChange(db, actor, setId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ set, registration, enrolments }, { answers }) => {
    const refused = firstRefusal(
      notActive(registration),
      mayAnswer(set),
      isAnsweredWhole(set.questions, answers),
    )
    if (refused) return { ok: false, refusal: refused }
    const units = new Set(
      set.questions.flatMap(({ criteria }) => criteria.map((each) => each.unitEnrolmentId)),
    )
    const open = enrolments.filter(isOpenForCandidate).map(({ id }) => id)
    return ok(
      happened(questionsAnswered, set.id, registration.id, {
        title: set.title,
        wording: answersWording,
        answers: set.questions.map(({ id }) => ({ questionId: id, answer: answers[id] ?? '' })),
        enrolmentIds: [...units].filter((id) => open.includes(id)),
      }),
    )
  },
  save: async (db, { subject, data }, { actor, registration }, at) => {
    const signed = { answeredAt: at, answeredWording: data.wording }
    await keepAnswers(db, subject.id, signed, data.answers)
    await dropDrafts(db, actor.personId, `answers/${subject.id}`)
    return { setId: subject.id, registrationId: registration.id }
  },
})
