import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refusal } from '@/lib/kernel/result'
import { maySee } from '@/lib/registration/policy'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { samplePlanned, sampleUnplanned } from '@/lib/quality-assurance/events/sampling'
import {
  planSampleInput,
  unplanSampleInput,
  type Reason,
} from '@/lib/quality-assurance/model/planning'
import { mayApproveStrategy, mayQualityAssure } from '@/lib/quality-assurance/policy'
import { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { readLooker } from '@/lib/quality-assurance/queries/looker'
import { readPlan } from '@/lib/quality-assurance/queries/plan-loading'
import { mayPlan, mayUnplan, nobodyLooks } from '@/lib/quality-assurance/rules/planning/changing'
import { keepPlanned, keepRemoval } from '@/lib/quality-assurance/store/sampling'

/** An IQA adds a sign-off to a plan by hand, with the reason. */
export const planSample = command({
  name: 'planSample',
  input: planSampleInput,
  load: async (db, { planId, decisionId }, actor, at) => {
    const plan = await readPlan(db, actor.centreId, planId)
    const wanted = await db.assessmentDecision.findFirst({
      where: { id: decisionId, centreId: actor.centreId },
      select: {
        id: true,
        at: true,
        unitEnrolmentId: true,
        planned: { where: { planId }, select: { removal: { select: { id: true } } } },
      },
    })
    const read = plan && wanted && (await readForAssuring(db, actor, wanted.unitEnrolmentId, at))
    if (!read) return null
    return { ...read, plan, wanted, ...(await readLooker(db, actor.centreId, read, at)) }
  },
  allow: (actor, { registration }) => mayQualityAssure(actor, registration),
  decide: (subject, { reason, dueOn }, { newId, at }) => {
    const { plan, wanted, enrolment, registration, decision, iqa } = subject
    const denial = mayPlan(
      {
        standing: decision?.id === wanted.id && enrolment.state === 'achieved',
        sampled: (decision?.samples.length ?? 0) > 0,
        planned: wanted.planned[0] ? (wanted.planned[0].removal ? 'removed' : 'planned') : null,
        covered:
          subject.qualificationNumber === plan.qualificationNumber &&
          toIsoDate(wanted.at) >= toIsoDate(plan.startsOn) &&
          toIsoDate(wanted.at) <= toIsoDate(plan.endsOn),
        late: dueOn < toIsoDate(at),
      },
      plan.number,
    )
    if (denial) return { ok: false, refusal: denial }
    if (!iqa) return { ok: false, refusal: nobodyLooks }
    return ok(
      happened(samplePlanned, newId(), registration.id, {
        planId: plan.id,
        plan: plan.number,
        decisionId: wanted.id,
        enrolmentId: enrolment.id,
        reference: enrolment.reference,
        reason,
        iqaSeatId: iqa.seatId,
        dueOn,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const { planId, dueOn, decisionId, enrolmentId, reason, iqaSeatId } = data
    const reasons: Reason[] = [{ kind: 'chosen', words: reason }]
    const planned = { id: subject.id, registrationId: registration.id, enrolmentId, decisionId }
    await keepPlanned(db, actor.centreId, { seatId: actor.seatId, at }, { planId, dueOn }, [
      { ...planned, reasons, iqaSeatId },
    ])
    return { planId, plannedId: subject.id }
  },
})

/** The lead IQA takes a sign-off out of a plan, with the reason; not one that is always sampled. */
export const unplanSample = command({
  name: 'unplanSample',
  input: unplanSampleInput,
  load: async (db, { plannedId }, actor) => {
    const planned = await db.plannedSample.findFirst({
      where: { id: plannedId, centreId: actor.centreId },
      select: {
        id: true,
        planId: true,
        reasons: true,
        iqaSeatId: true,
        removal: { select: { id: true } },
        plan: { select: { number: true } },
        decision: {
          select: {
            id: true,
            number: true,
            unitEnrolmentId: true,
            samples: { select: { id: true } },
            unitEnrolment: {
              select: {
                decisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
              },
            },
          },
        },
      },
    })
    const read =
      planned && (await readEnrolment(db, actor.centreId, planned.decision.unitEnrolmentId))
    return read && { ...read, planned, actor }
  },
  allow: (actor, { registration }) =>
    mayApproveStrategy(actor) ??
    (maySee(actor, registration)
      ? null
      : refusal('own-work', 'Nobody quality-assures their own work.')),
  decide: ({ planned, enrolment, registration }, { reason }, { newId }) => {
    const { decision } = planned
    const reasons = planned.reasons as Reason[]
    const denial = mayUnplan({
      removed: planned.removal !== null,
      sampled: decision.samples.length > 0,
      forced: reasons.some(({ kind }) => kind === 'forced'),
      open:
        enrolment.state === 'achieved' &&
        registration.state === 'active' &&
        decision.unitEnrolment.decisions[0]?.id === decision.id,
    })
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(sampleUnplanned, planned.id, registration.id, {
        removalId: newId(),
        planId: planned.planId,
        plan: planned.plan.number,
        decisionId: decision.id,
        reference: enrolment.reference,
        reason,
        iqaSeatId: planned.iqaSeatId,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const removal = { id: data.removalId, plannedId: subject.id, reason: data.reason }
    await keepRemoval(db, home, { seatId: actor.seatId, at }, removal)
    return { planId: data.planId }
  },
})
