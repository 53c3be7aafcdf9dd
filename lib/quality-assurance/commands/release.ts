import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refusal, refuse } from '@/lib/kernel/result'
import { isIqa } from '@/lib/kernel/actor'
import { readScope } from '@/lib/registration/queries/scope'
import { maySee } from '@/lib/registration/policy'
import { actionClosed, unitReleased } from '@/lib/quality-assurance/events'
import {
  closeActionInput,
  releaseSampledInput,
  releaseUnsampledInput,
  releaseWording,
} from '@/lib/quality-assurance/model'
import { mayQualityAssure, mayReleaseWithoutSample } from '@/lib/quality-assurance/policy'
import { lastHandover } from '@/lib/quality-assurance/queries/holders'
import { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { readUnsampled, saveRelease } from '@/lib/quality-assurance/commands/releasing'
import { underPlan } from '@/lib/quality-assurance/rules/covering'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import {
  mayReleaseAs,
  mayReleaseSampled,
  mayReleaseUnsampled,
} from '@/lib/quality-assurance/rules/releasing'
import { keepClosure } from '@/lib/quality-assurance/store'
/** An IQA releases a unit that was sampled and agreed, every action on it closed. */
export const releaseSampled = command({
  name: 'releaseSampled',
  input: releaseSampledInput,
  load: (db, { enrolmentId }, actor, at) => readForAssuring(db, actor, enrolmentId, at),
  allow: (actor, { registration, hands }) =>
    mayQualityAssure(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: ({ enrolment, registration, competence, decision, releasable }, _, { newId }) => {
    const denial = mayReleaseSampled(releasable) ?? mayReleaseAs(competence)
    if (denial) return { ok: false, refusal: denial }
    const sample = decision?.samples[0]
    if (!decision || !sample) return refuse('not-agreed', 'This unit was not sampled yet.')
    return ok(
      happened(unitReleased, enrolment.id, registration.id, {
        releaseId: newId(),
        decisionId: decision.id,
        sampleId: sample.id,
        way: 'sampled',
        reference: enrolment.reference,
        reason: 'Sampled and agreed; every action on it is closed.',
        wording: releaseWording,
        competence,
      }),
    )
  },
  save: saveRelease,
})

/** The lead IQA releases a unit that was not sampled and that no plan covers, with a signed reason. */
export const releaseUnsampled = command({
  name: 'releaseUnsampled',
  input: releaseUnsampledInput,
  load: (db, { enrolmentId }, actor, at) => readUnsampled(db, actor, enrolmentId, at),
  allow: (actor, { registration, hands }) =>
    mayReleaseWithoutSample(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, { reason }, { newId }) => {
    const { enrolment, registration, competence, decision, releasable, conflict, cover } = subject
    const denial =
      mayReleaseUnsampled(releasable, conflict) ?? underPlan(cover) ?? mayReleaseAs(competence)
    if (denial) return { ok: false, refusal: denial }
    if (!decision) return refuse('not-achieved', 'There is no decision to release.')
    return ok(
      happened(unitReleased, enrolment.id, registration.id, {
        releaseId: newId(),
        decisionId: decision.id,
        sampleId: null,
        way: 'unsampled',
        reference: enrolment.reference,
        reason,
        wording: releaseWording,
        competence,
      }),
    )
  },
  save: saveRelease,
})

/** The owner of an action, or an IQA of the candidate, closes it with what was done. */
export const closeAction = command({
  name: 'closeAction',
  input: closeActionInput,
  load: async (db, { actionId }, actor) => {
    const action = await db.action.findFirst({
      where: { id: actionId, centreId: actor.centreId },
      select: {
        id: true,
        registrationId: true,
        ownerSeatId: true,
        handovers: lastHandover,
        closure: { select: { id: true } },
        unitEnrolment: { select: { unit: { select: { reference: true } } } },
      },
    })
    const registration = action && (await readScope(db, actor.centreId, action.registrationId))
    return registration && { action, registration, actor }
  },
  allow: (actor, { action, registration }) =>
    (action.handovers[0]?.toSeatId ?? action.ownerSeatId) === actor.seatId ||
    (isIqa(actor.role) && maySee(actor, registration))
      ? null
      : refusal('not-owner', 'Only the owner of an action, or an IQA, closes it.'),
  decide: ({ action, registration }, { note }, { newId }) =>
    action.closure
      ? refuse('closed', 'This action is closed already.')
      : ok(
          happened(actionClosed, action.id, registration.id, {
            closureId: newId(),
            reference: action.unitEnrolment.unit.reference,
            note,
          }),
        ),
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const closure = { id: data.closureId, actionId: subject.id, note: data.note }
    await keepClosure(db, home, { seatId: actor.seatId, at }, closure)
    return { actionId: subject.id }
  },
})
