import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { feedbackAcknowledged, sampleQuestionsKept } from '@/lib/quality-assurance/events/feedback'
import { acknowledgeInput, keepSampleQuestionsInput } from '@/lib/quality-assurance/model/questions'
import { mayAcknowledge, mayKeepSampleQuestions } from '@/lib/quality-assurance/policy'
import { readQuestionSet } from '@/lib/quality-assurance/queries/questions'
import { keepAcknowledgement, keepQuestionSet } from '@/lib/quality-assurance/store/feedback'

/** The lead IQA writes the centre's own questions; samples concluded before keep those they answered. */
export const keepSampleQuestions = command({
  name: 'keepSampleQuestions',
  input: keepSampleQuestionsInput,
  load: async (db, { seen }, actor) => ({
    standing: await readQuestionSet(db, actor.centreId),
    seen,
    actor,
  }),
  allow: mayKeepSampleQuestions,
  decide: ({ standing }, { questions, seen }, { newId }) => {
    const number = standing?.number ?? 0
    if (number !== seen) {
      return refuse(
        'changed-meanwhile',
        'Somebody changed the questions meanwhile. Yours are still in the form: open the page anew, compare, and keep them then.',
      )
    }
    if (questions.join('\n') === (standing?.questions ?? []).join('\n')) {
      return refuse('same', 'These are the questions as they stand: there is nothing to keep.')
    }
    return ok(happened(sampleQuestionsKept, newId(), null, { number: number + 1, questions }))
  },
  save: async (db, { subject, data }, { actor: { centreId, seatId } }, at) => {
    await keepQuestionSet(db, { centreId, seatId, at }, { id: subject.id, ...data })
    return { number: data.number }
  },
})

/** The assessor whose decision was sampled has read what was said of it. */
export const acknowledgeFeedback = command({
  name: 'acknowledgeFeedback',
  input: acknowledgeInput,
  load: async (db, { sampleId }, actor) => {
    const sample = await db.sample.findFirst({
      where: { id: sampleId, centreId: actor.centreId },
      select: {
        id: true,
        centreId: true,
        registrationId: true,
        decision: { select: { seat: { select: { personId: true } } } },
        conclusion: { select: { seatId: true } },
        acknowledgement: { select: { id: true } },
        unitEnrolment: { select: { unit: { select: { reference: true } } } },
      },
    })
    return sample && { ...sample, actor }
  },
  allow: mayAcknowledge,
  decide: (
    { id, registrationId, conclusion, acknowledgement, unitEnrolment },
    { reply },
    { newId },
  ) => {
    if (!conclusion) {
      return refuse(
        'not-concluded',
        'This sample is not concluded, so there is nothing to read yet.',
      )
    }
    if (acknowledgement) return refuse('acknowledged', 'You have acknowledged this already.')
    return ok(
      happened(feedbackAcknowledged, id, registrationId, {
        acknowledgementId: newId(),
        reference: unitEnrolment.unit.reference,
        toSeatId: conclusion.seatId,
        reply,
      }),
    )
  },
  save: async (db, { data }, { id, centreId, registrationId, actor }, at) => {
    await keepAcknowledgement(
      db,
      { centreId, registrationId },
      { seatId: actor.seatId, at },
      { id: data.acknowledgementId, sampleId: id, reply: data.reply },
    )
    return { sampleId: id }
  },
})
