import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { happened } from '@/lib/kernel/event'
import { mayMove } from '@/lib/kernel/lifecycle'
import { ok, refuse } from '@/lib/kernel/result'
import type { Actor } from '@/lib/kernel/actor'
import { findUnit } from '@/lib/specification/queries'
import { unitDropped, unitPlanned } from '@/lib/registration/events/plan'
import { enrolmentLifecycle } from '@/lib/registration/lifecycle'
import { dropUnitInput, planUnitInput } from '@/lib/registration/model/plan'
import { mayAgree } from '@/lib/registration/policy'
import { readPlanning, type Planning } from '@/lib/registration/queries/plan-scope'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { keepEnrolment, moveEnrolment } from '@/lib/registration/store/plan'
import { notActive } from '@/lib/registration/rules/standing'
import { keepPlan, keepReply } from '@/lib/registration/store/proposals'

/** A unit added or dropped by itself is a plan like any other: numbered, agreed by whoever made it. */
async function keepAsPlan(
  db: Db,
  { registration, specification, enrolments, nextNumber, actor }: Planning & { actor: Actor },
  change: { with?: string; without?: string },
  note: string,
  at: Date,
): Promise<void> {
  const kept = new Set(
    enrolments.filter(({ state }) => state !== 'dropped').map(({ unitId }) => unitId),
  )
  if (change.with) kept.add(change.with)
  if (change.without) kept.delete(change.without)
  const plan = { id: newId(), number: nextNumber, note, seatId: actor.seatId, at }
  const unitIds = specification.units.map(({ id }) => id).filter((unitId) => kept.has(unitId))
  await keepPlan(db, registration, { ...plan, unitIds })
  await keepReply(db, registration, {
    planId: plan.id,
    outcome: 'agreed',
    comment: '',
    seatId: actor.seatId,
    at,
  })
}

/** Adds a unit to the plan, or takes a dropped one back. */
export const planUnit = command({
  name: 'planUnit',
  input: planUnitInput,
  load: async (db, { registrationId, unitId }, actor) => {
    const planning = await readPlanning(db, actor.centreId, registrationId)
    if (!planning) return null
    const unit = findUnit(planning.specification, unitId)
    const present = planning.enrolments.find((each) => each.unitId === unitId) ?? null
    return unit && { ...planning, actor, unit, present }
  },
  allow: (actor, { registration }) => mayAgree(actor, registration),
  decide: ({ registration, unit, present }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    return present && !mayMove(enrolmentLifecycle, 'plan', present.state)
      ? refuse('planned', `${unit.reference} is in the plan already. Choose another.`)
      : ok(
          happened(unitPlanned, present?.id ?? newId(), registration.id, {
            unitId: unit.id,
            reference: unit.reference,
            again: present !== null,
          }),
        )
  },
  save: async (db, event, subject, at) => {
    const { registration, unit, present } = subject
    const enrolmentId = event.subject.id
    if (present) await moveEnrolment(db, present, { state: 'planned', returnedTo: null }, at)
    else {
      await keepEnrolment(db, {
        id: enrolmentId,
        centreId: registration.centreId,
        registrationId: registration.id,
        qualificationVersionId: registration.qualificationVersionId,
        unitId: unit.id,
        stateSince: at,
      })
    }
    await keepAsPlan(db, subject, { with: unit.id }, `${unit.reference} added.`, at)
    return { enrolmentId }
  },
})

/** Drops a planned or referred unit from the plan; its work is kept. */
export const dropUnit = command({
  name: 'dropUnit',
  input: dropUnitInput,
  load: async (db, { enrolmentId }, actor) => {
    const found = await db.unitEnrolment.findFirst({
      where: { id: enrolmentId, centreId: actor.centreId },
      select: { registrationId: true },
    })
    // The registration is locked before the unit, as everything that changes a plan locks them.
    const planning = found && (await readPlanning(db, actor.centreId, found.registrationId))
    const read = planning && (await readEnrolment(db, actor.centreId, enrolmentId))
    if (!read) return null
    const { groups } = planning.specification
    const group = findUnit(planning.specification, read.enrolment.unitId)?.group
    const mandatory = groups.some(({ code, mandatory }) => code === group && mandatory)
    return { ...planning, enrolment: read.enrolment, actor, mandatory }
  },
  allow: (actor, { registration }) => mayAgree(actor, registration),
  decide: ({ enrolment, registration, mandatory }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (mandatory)
      return refuse('mandatory', `${enrolment.reference} is mandatory and stays in the plan.`)
    return mayMove(enrolmentLifecycle, 'drop', enrolment.state)
      ? ok(happened(unitDropped, enrolment.id, registration.id, { reference: enrolment.reference }))
      : refuse(
          'not-droppable',
          'Only a unit that is planned or referred can be dropped. Work that is declared or decided stays.',
        )
  },
  save: async (db, event, subject, at) => {
    const { enrolment, registration } = subject
    await moveEnrolment(db, enrolment, { state: 'dropped', returnedTo: null }, at)
    const note = `${enrolment.reference} dropped.`
    await keepAsPlan(db, subject, { without: enrolment.unitId }, note, at)
    return { enrolmentId: event.subject.id, registrationId: registration.id }
  },
})
