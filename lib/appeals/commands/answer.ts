import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { appealAnswered, awardingBodyAnswered } from '@/lib/appeals/events'
import { declining, isWithCentre, type AppealMove, type AppealState } from '@/lib/appeals/lifecycle'
import { answerInput, awardingBodyAnswerInput, type AppealOutcome } from '@/lib/appeals/model'
import { mayAnswer, mayDealWithAwardingBody } from '@/lib/appeals/policy'
import { readAppeal } from '@/lib/appeals/queries/loading'
import { effectOf, notNow, tookPart } from '@/lib/appeals/rules'
import { saveStep, stepData } from '@/lib/appeals/commands/saving'

const moveOf = (outcome: AppealOutcome, stage: AppealState): AppealMove =>
  outcome === 'upheld' ? 'uphold' : isWithCentre(stage) ? declining[stage] : declining.awardingBody

/** Somebody who took no part in the decision answers an enquiry or an appeal, with reasons. */
export const answerAppeal = command({
  name: 'answerAppeal',
  input: answerInput,
  load: (db, { appealId }, actor) => readAppeal(db, actor, appealId),
  allow: (actor, { registration, part }) =>
    mayAnswer(actor, registration) ?? tookPart(actor.personId, part),
  decide: (subject, { outcome, words, returnTo }, { newId, at }) => {
    const { appeal, registration, enrolment, state, standing } = subject
    if (!isWithCentre(state)) return { ok: false, refusal: notNow }
    const effect = effectOf(outcome, { state: enrolment.state, standing }, returnTo)
    if (!effect.ok) return effect
    return ok(
      happened(appealAnswered, appeal.id, registration.id, {
        ...stepData(subject, moveOf(outcome, state), words, newId(), at),
        stage: state,
        outcome,
        returnedTo: effect.value.returnedTo,
      }),
    )
  },
  save: (db, { data }, subject, at) =>
    saveStep(db, subject, moveOf(data.outcome, data.stage), data, at, {
      returnedTo: data.returnedTo,
    }),
})

/** The awarding body has answered: what it said binds the centre. */
export const recordAwardingBodyAnswer = command({
  name: 'recordAwardingBodyAnswer',
  input: awardingBodyAnswerInput,
  load: (db, { appealId }, actor) => readAppeal(db, actor, appealId),
  allow: (actor, { registration }) => mayDealWithAwardingBody(actor, registration),
  decide: (subject, { outcome, words, returnTo, reference }, { newId, at }) => {
    const { appeal, registration, enrolment, state, standing } = subject
    if (state !== 'awardingBody') return { ok: false, refusal: notNow }
    const effect = effectOf(outcome, { state: enrolment.state, standing }, returnTo)
    if (!effect.ok) return effect
    return ok(
      happened(awardingBodyAnswered, appeal.id, registration.id, {
        ...stepData(subject, moveOf(outcome, state), words, newId(), at),
        stage: state,
        outcome,
        returnedTo: effect.value.returnedTo,
        bodyReference: reference,
      }),
    )
  },
  save: (db, { data }, subject, at) =>
    saveStep(db, subject, moveOf(data.outcome, data.stage), data, at, {
      returnedTo: data.returnedTo,
      bodyReference: data.bodyReference,
    }),
})
