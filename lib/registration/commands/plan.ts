import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { mayMove } from '@/lib/kernel/lifecycle'
import { ok, refuse, type Refusal } from '@/lib/kernel/result'
import type { Actor } from '@/lib/kernel/actor'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { unitDropped, unitPlanned } from '@/lib/registration/events/plan'
import { enrolmentLifecycle } from '@/lib/registration/lifecycle'
import { dropUnitInput, planUnitInput } from '@/lib/registration/model/plan'
import { mayAssess, mayWorkOn, type RegistrationScope } from '@/lib/registration/policy'
import { readEnrolment, readScope } from '@/lib/registration/queries/scope'
import { keepEnrolment, moveEnrolment } from '@/lib/registration/store/plan'
import { notActive } from '@/lib/registration/rules/standing'

/** The candidate proposes units, the assessor agrees them (domain.md §8); the administrator may do either. */
const mayPlan = (actor: Actor, registration: RegistrationScope): Refusal | null =>
  actor.role === 'centreAdmin' && registration.candidatePersonId !== actor.personId
    ? null
    : actor.role === 'assessor'
      ? mayAssess(actor, registration, null)
      : mayWorkOn(actor, registration)

/** Adds a unit to the plan, or takes a dropped one back. */
export const planUnit = command({
  name: 'planUnit',
  input: planUnitInput,
  load: async (db, { registrationId, unitId }, actor) => {
    const registration = await readScope(db, actor.centreId, registrationId)
    if (!registration) return null
    const specification = await readSpecification(db, registration.qualificationVersionId)
    const unit = findUnit(specification, unitId)
    const present = await db.unitEnrolment.findFirst({
      where: { registrationId, unitId },
      select: { id: true, state: true, version: true },
    })
    return unit && { registration, unit, present }
  },
  allow: (actor, { registration }) => mayPlan(actor, registration),
  decide: ({ registration, unit, present }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    return present && !mayMove(enrolmentLifecycle, 'plan', present.state)
      ? refuse('planned', `${unit.reference} is in the plan already.`)
      : ok(
          happened(unitPlanned, present?.id ?? newId(), registration.id, {
            unitId: unit.id,
            reference: unit.reference,
            again: present !== null,
          }),
        )
  },
  save: async (db, event, { registration, unit, present }, at) => {
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
    return { enrolmentId }
  },
})

/** Drops a planned or referred unit from the plan; its work is kept. */
export const dropUnit = command({
  name: 'dropUnit',
  input: dropUnitInput,
  load: async (db, { enrolmentId }, actor) => {
    const read = await readEnrolment(db, actor.centreId, enrolmentId)
    if (!read) return null
    const specification = await readSpecification(db, read.registration.qualificationVersionId)
    const group = findUnit(specification, read.enrolment.unitId)?.group
    const mandatory = specification.groups.some(
      ({ code, mandatory }) => code === group && mandatory,
    )
    return { ...read, mandatory }
  },
  allow: (actor, { registration }) => mayPlan(actor, registration),
  decide: ({ enrolment, registration, mandatory }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (mandatory)
      return refuse('mandatory', `${enrolment.reference} is mandatory and stays in the plan.`)
    return mayMove(enrolmentLifecycle, 'drop', enrolment.state)
      ? ok(happened(unitDropped, enrolment.id, registration.id, { reference: enrolment.reference }))
      : refuse('not-droppable', 'Only a unit that is planned or referred can be dropped.')
  },
  save: async (db, event, { enrolment, registration }, at) => {
    await moveEnrolment(db, enrolment, { state: 'dropped', returnedTo: null }, at)
    return { enrolmentId: event.subject.id, registrationId: registration.id }
  },
})
