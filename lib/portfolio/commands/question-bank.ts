import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { findUnit, findVisible } from '@/lib/specification/queries'
import { questionAdded, questionChanged, questionRetired } from '@/lib/portfolio/events/questions'
import { keepQuestionInput, retireQuestionInput } from '@/lib/portfolio/model/questions'
import { mayKeepQuestions } from '@/lib/portfolio/policy'
import { readQuestionForChange } from '@/lib/portfolio/queries/questions'
import {
  changeBankQuestion,
  keepBankQuestion,
  retireBankQuestion,
} from '@/lib/portfolio/store/questions'

const retired = () =>
  refuse('retired', 'This question is retired, and stays as it is. Add a new one instead.')

/** A question is added to the centre's bank, or changed in it. What was asked before stays as it was asked. */
export const keepQuestion = command({
  name: 'keepQuestion',
  input: keepQuestionInput,
  load: async (db, { questionId, qualificationVersionId, unitId }, actor) => {
    const before = questionId ? await readQuestionForChange(db, actor, questionId) : null
    if (questionId && !before) return null
    const specification = await findVisible(db, actor.centreId, qualificationVersionId)
    const unit = specification && findUnit(specification, unitId)
    return unit && { unit, before, actor, centreId: actor.centreId }
  },
  allow: (actor, subject) => mayKeepQuestions(actor, subject),
  decide: ({ unit, before }, input, { newId }) => {
    if (before?.retiredAt) return retired()
    const own = unit.outcomes.flatMap(({ criteria }) => criteria)
    const criteria = own
      .filter(({ id }) => input.criterionIds.includes(id))
      .map(({ number }) => number)
    if (criteria.length !== new Set(input.criterionIds).size) {
      return refuse('unknown-criterion', 'One of the criteria is not in this unit.')
    }
    const { text, goodAnswer, way } = input
    const kept = { unitReference: unit.reference, text, criteria, goodAnswer, way }
    return ok(
      before
        ? happened(questionChanged, before.id, null, kept)
        : happened(questionAdded, newId(), null, kept),
    )
  },
  save: async (db, { subject, data }, { before, actor, centreId }, at) => {
    const by = { seatId: actor.seatId, at }
    if (before) await changeBankQuestion(db, before, data, at)
    else await keepBankQuestion(db, centreId, by, { ...data, id: subject.id })
    return { questionId: subject.id }
  },
})

/** A question is not asked any more. It is kept: what was asked by it is on record. */
export const retireQuestion = command({
  name: 'retireQuestion',
  input: retireQuestionInput,
  load: (db, { questionId }, actor) => readQuestionForChange(db, actor, questionId),
  allow: (actor, question) => mayKeepQuestions(actor, question),
  decide: ({ id, retiredAt, unitReference, text }) =>
    retiredAt ? retired() : ok(happened(questionRetired, id, null, { unitReference, text })),
  save: async (db, { subject }, question, at) => {
    await retireBankQuestion(db, question, at)
    return { questionId: subject.id }
  },
})
