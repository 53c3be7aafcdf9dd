import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { readUnsampled, saveRelease } from '@/lib/quality-assurance/commands/releasing'
import { unitReleased } from '@/lib/quality-assurance/events'
import { releasePlannedInput, releasePlannedWording } from '@/lib/quality-assurance/model/planning'
import { mayReleaseWithoutSample } from '@/lib/quality-assurance/policy'
import { notFulfilled, plannedReason } from '@/lib/quality-assurance/rules/covering'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import { mayReleaseAs, mayReleaseUnsampled } from '@/lib/quality-assurance/rules/releasing'

/** The lead IQA releases a unit that its plan did not choose, once what the plan promised is fulfilled. */
export const releasePlanned = command({
  name: 'releasePlanned',
  input: releasePlannedInput,
  load: (db, { enrolmentId }, actor, at) => readUnsampled(db, actor, enrolmentId, at),
  allow: (actor, { registration, hands }) =>
    mayReleaseWithoutSample(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, _, { newId }) => {
    const { enrolment, registration, competence, decision, releasable, conflict, cover } = subject
    const denial =
      mayReleaseUnsampled(releasable, conflict) ??
      notFulfilled(releasable, cover) ??
      mayReleaseAs(competence)
    if (denial) return { ok: false, refusal: denial }
    if (!decision || !cover) return refuse('not-achieved', 'There is no decision to release.')
    return ok(
      happened(unitReleased, enrolment.id, registration.id, {
        releaseId: newId(),
        decisionId: decision.id,
        sampleId: null,
        planId: cover.planId,
        way: 'planned',
        reference: enrolment.reference,
        reason: plannedReason(cover),
        wording: releasePlannedWording,
        competence,
      }),
    )
  },
  save: saveRelease,
})
