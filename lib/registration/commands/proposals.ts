import { command } from '@/lib/infra/command'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import type { Actor } from '@/lib/kernel/actor'
import {
  planAgreed,
  planProposed,
  planSentBack,
  planSet,
  planWithdrawn,
} from '@/lib/registration/events/proposals'
import {
  proposePlanInput,
  replyToPlanInput,
  setPlanInput,
  withdrawPlanInput,
} from '@/lib/registration/model/proposals'
import { mayAgree, mayWorkOn } from '@/lib/registration/policy'
import { readPlan, readPlanning, type Planning } from '@/lib/registration/queries/plan-scope'
import { notActive } from '@/lib/registration/rules/standing'
import { changesNothing, changeTo, inReferences } from '@/lib/registration/rules/proposals'
import { fulfil, keepPlan, keepReply, takePlanBack } from '@/lib/registration/store/proposals'

/** The candidate proposes a set of units. It takes the place of one that nobody has answered. */
export const proposePlan = command({
  name: 'proposePlan',
  input: proposePlanInput,
  load: async (db, input, actor) => {
    const planning = await readPlanning(db, actor.centreId, input.registrationId)
    return planning && { ...planning, input, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (planning, { unitIds }, { newId }) => {
    const closed = notActive(planning.registration)
    if (closed) return { ok: false, refusal: closed }
    const change = changeTo(planning.specification, planning.enrolments, unitIds)
    if (!change.ok) return change
    if (changesNothing(change.value)) {
      return refuse(
        'no-change',
        'These are the units of your plan as it stands. Change them, and propose again.',
      )
    }
    return ok(
      happened(planProposed, newId(), planning.registration.id, {
        number: planning.nextNumber,
        instead: planning.waiting?.number ?? null,
        ...inReferences(change.value),
      }),
    )
  },
  save: async (db, event, planning, at) => {
    if (planning.waiting) await takePlanBack(db, planning.waiting.id, at)
    await keepPlan(db, planning.registration, {
      id: event.subject.id,
      number: event.data.number,
      note: planning.input.note,
      seatId: planning.actor.seatId,
      at,
      unitIds: idsOf(planning, event.data.references),
    })
    return { planId: event.subject.id, number: event.data.number }
  },
})

const idsOf = ({ specification }: Planning, references: readonly string[]): string[] =>
  specification.units.filter(({ reference }) => references.includes(reference)).map(({ id }) => id)

/** The candidate takes a plan back before anybody has answered it. */
export const withdrawPlan = command({
  name: 'withdrawPlan',
  input: withdrawPlanInput,
  load: (db, { planId }, actor) => readPlan(db, actor.centreId, planId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ plan, waiting, registration }) => {
    const closed = notActive(registration)
    if (closed) return { ok: false, refusal: closed }
    return waiting?.id === plan.id
      ? ok(happened(planWithdrawn, plan.id, registration.id, { number: plan.number }))
      : refuse(
          'answered',
          'This plan no longer waits for an answer: it was answered, taken back or followed by another. Look at the plans again.',
        )
  },
  save: async (db, _, { plan }, at) => {
    await takePlanBack(db, plan.id, at)
    return { planId: plan.id }
  },
})

/** The assessor agrees what the candidate proposes, and the plan becomes it; or sends it back. */
export const replyToPlan = command({
  name: 'replyToPlan',
  input: replyToPlanInput,
  load: async (db, input, actor) => {
    const read = await readPlan(db, actor.centreId, input.planId)
    return read && { ...read, input, actor }
  },
  allow: (actor: Actor, { registration }) => mayAgree(actor, registration),
  decide: (
    read,
    { outcome },
  ): Result<EventOf<typeof planAgreed> | EventOf<typeof planSentBack>> => {
    const { plan, waiting, registration } = read
    const closed = notActive(registration)
    if (closed) return { ok: false, refusal: closed }
    if (waiting?.id !== plan.id) {
      return refuse(
        'answered',
        'This plan no longer waits for an answer: it was answered, taken back or followed by another. Look at the plans again.',
      )
    }
    if (outcome === 'sentBack') {
      return ok(happened(planSentBack, plan.id, registration.id, { number: plan.number }))
    }
    const change = changeTo(read.specification, read.enrolments, read.unitIds)
    if (!change.ok) return change
    return ok(
      happened(planAgreed, plan.id, registration.id, {
        number: plan.number,
        ...inReferences(change.value),
      }),
    )
  },
  save: async (db, event, read, at) => {
    const { outcome, comment } = read.input
    const { plan, registration } = read
    await keepReply(db, registration, {
      planId: plan.id,
      outcome,
      comment,
      seatId: read.actor.seatId,
      at,
    })
    if (event.type === 'plan-agreed') await follow(db, read, read.unitIds, at)
    return { planId: plan.id, outcome }
  },
})

/** What the assessor or the administrator sets counts as agreed at once, and is kept as a plan like any other. */
export const setPlan = command({
  name: 'setPlan',
  input: setPlanInput,
  load: async (db, input, actor) => {
    const planning = await readPlanning(db, actor.centreId, input.registrationId)
    return planning && { ...planning, input, actor }
  },
  allow: (actor, { registration }) => mayAgree(actor, registration),
  decide: (planning, { unitIds }, { newId }) => {
    const closed = notActive(planning.registration)
    if (closed) return { ok: false, refusal: closed }
    const change = changeTo(planning.specification, planning.enrolments, unitIds)
    if (!change.ok) return change
    if (changesNothing(change.value)) {
      return refuse(
        'no-change',
        'These are the units of the plan as it stands. Change them, and propose again.',
      )
    }
    return ok(
      happened(planSet, newId(), planning.registration.id, {
        number: planning.nextNumber,
        ...inReferences(change.value),
      }),
    )
  },
  save: async (db, event, planning, at) => {
    const unitIds = idsOf(planning, event.data.references)
    const { seatId } = planning.actor
    const planId = event.subject.id
    await keepPlan(db, planning.registration, {
      id: planId,
      number: event.data.number,
      note: planning.input.note,
      seatId,
      at,
      unitIds,
    })
    const reply = { planId, outcome: 'agreed', comment: '', seatId, at } as const
    await keepReply(db, planning.registration, reply)
    await follow(db, planning, unitIds, at)
    return { planId, number: event.data.number }
  },
})

async function follow(
  db: Parameters<typeof fulfil>[0],
  planning: Planning,
  unitIds: readonly string[],
  at: Date,
): Promise<void> {
  const change = changeTo(planning.specification, planning.enrolments, unitIds)
  if (change.ok) await fulfil(db, planning.registration, change.value, at)
}
