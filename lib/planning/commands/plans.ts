import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dropDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { notActive } from '@/lib/registration/rules/standing'
import { assessmentChanged, assessmentProposed } from '@/lib/planning/events/plans'
import { changeAssessmentInput, proposeAssessmentInput } from '@/lib/planning/model/plans'
import { mayPlan } from '@/lib/planning/policy'
import { readPlanningOf, readPlanOf, type PlanningOf } from '@/lib/planning/queries/plan-loading'
import { mayChange } from '@/lib/planning/rules/plans'
import { versionOf } from '@/lib/planning/rules/proposing'
import { keepPlan, keepVersion } from '@/lib/planning/store/plans'

/** Candidate or assessor proposes what will be assessed, how, where and when; the other answers. */
export const proposeAssessment = command({
  name: 'proposeAssessment',
  input: proposeAssessmentInput,
  load: async (db, { registrationId }, actor) => {
    const planning = await readPlanningOf(db, actor.centreId, registrationId)
    return planning && { ...planning, actor }
  },
  allow: (actor, { registration }) => mayPlan(actor, registration, null),
  decide: (planning, input, { newId, at }) => {
    const { registration, nextNumber } = planning
    const closed = notActive(registration)
    if (closed) return { ok: false, refusal: closed }
    const number = { plan: nextNumber, version: 1 }
    const version = versionOf(planning, input, { ...number, versionId: newId() }, at)
    if (!version.ok) return version
    return ok(happened(assessmentProposed, newId(), registration.id, version.value))
  },
  save: async (db, event, planning, at) => {
    const { registration, actor } = planning
    const home = { centreId: registration.centreId, registrationId: registration.id }
    await keepPlan(db, home, { id: event.subject.id, number: event.data.plan })
    await saveVersion(db, event, planning, at)
    await dropDrafts(db, actor.personId, `assessment-plan/${registration.id}`)
    return { planId: event.subject.id }
  },
})

/** Either proposes another version; what was agreed before holds until the other has answered. */
export const changeAssessment = command({
  name: 'changeAssessment',
  input: changeAssessmentInput,
  load: async (db, { planId }, actor) => {
    const read = await readPlanOf(db, actor.centreId, { planId })
    return read && { ...read, actor }
  },
  allow: (actor, { registration }) => mayPlan(actor, registration, null),
  decide: (read, input, { newId, at }) => {
    const { registration, plan, versions } = read
    const denial = notActive(registration) ?? mayChange(versions, plan.ending, input.seen)
    if (denial) return { ok: false, refusal: denial }
    const number = { plan: plan.number, version: input.seen + 1 }
    const version = versionOf(read, input, { ...number, versionId: newId() }, at)
    if (!version.ok) return version
    return ok(happened(assessmentChanged, plan.id, registration.id, version.value))
  },
  save: async (db, event, read, at) => {
    await saveVersion(db, event, read, at)
    await dropDrafts(db, read.actor.personId, `assessment-change/${event.subject.id}`)
    return { planId: event.subject.id }
  },
})

function saveVersion(
  db: Db,
  { subject, data }: EventOf<typeof assessmentProposed | typeof assessmentChanged>,
  { registration, actor }: PlanningOf & { actor: Actor },
  at: Date,
): Promise<void> {
  const home = { centreId: registration.centreId, registrationId: registration.id }
  const { versionId, version: number, startsAt, criteria, plan: _, ...rest } = data
  const version = {
    id: versionId,
    planId: subject.id,
    number,
    startsAt: new Date(startsAt),
    ...rest,
  }
  return keepVersion(db, home, { seatId: actor.seatId, at }, version, criteria)
}
