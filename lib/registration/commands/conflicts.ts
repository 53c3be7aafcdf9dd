import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal, refuse } from '@/lib/kernel/result'
import {
  conflictDeclared,
  conflictEnded,
  conflictMitigated,
} from '@/lib/registration/events/conflicts'
import {
  declareConflictInput,
  endConflictInput,
  mitigateConflictInput,
} from '@/lib/registration/model/conflicts'
import { maySee, maySeeConflict, mayReadStaffRecord, servesFrom } from '@/lib/registration/policy'
import { readConflict } from '@/lib/registration/queries/conflicts'
import { readScope } from '@/lib/registration/queries/scope'
import { endConflictRow, keepConflict, keepMitigation } from '@/lib/registration/store/conflicts'

const notTheirs = refusal('not-yours', 'Only who declared it, or an administrator, does this.')

/** A member of staff declares an interest, or the administrator records it for them. */
export const declareConflict = command({
  name: 'declareConflict',
  input: declareConflictInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const select = { id: true, personId: true, role: true, centreId: true } as const
    const seat = await db.seat.findFirst({
      where: { id: input.seatId ?? actor.seatId, centreId, endedAt: null },
      select,
    })
    if (!seat) return null
    const about = { registrationId: null, employer: null, colleagueSeatId: null }
    if (input.about === 'employer') return { seat, about: { ...about, employer: input.employer } }
    if (input.about === 'candidate') {
      const registration = await readScope(db, centreId, input.registrationId ?? '')
      const found = registration && { ...about, registrationId: registration.id }
      return found && { seat, about: found, registration }
    }
    const colleague = await db.seat.findFirst({
      where: { id: input.colleagueSeatId ?? '', centreId, endedAt: null },
      select,
    })
    return colleague && { seat, about: { ...about, colleagueSeatId: colleague.id }, colleague }
  },
  allow: (actor, { seat, registration }) =>
    firstRefusal(
      mayReadStaffRecord(actor, seat),
      // Naming a candidate tells that there is one: staff name those they see.
      registration &&
        !maySee(actor, registration) &&
        refusal('not-found', 'There is no such candidate that you can see.'),
    ),
  decide: ({ seat, about, colleague, registration }, input, { newId }) => {
    if (!servesFrom(seat.role)) {
      return refuse('wrong-seat', 'Conflicts of interest are declared for assessors and IQAs.')
    }
    if (registration?.candidatePersonId === seat.personId) {
      return refuse(
        'own-work',
        'Nobody serves their own registration; there is nothing to declare.',
      )
    }
    if (colleague && (colleague.personId === seat.personId || !servesFrom(colleague.role))) {
      const words = 'Choose another assessor or IQA of the centre.'
      return refuse('no-colleague', words, { fields: { colleagueSeatId: words } })
    }
    const { about: kind, nature } = input
    const data = { seatId: seat.id, about: kind, ...about, nature }
    return ok(happened(conflictDeclared, newId(), null, data))
  },
  save: async (db, { subject, data: { about: _, ...data } }, { seat }, at) => {
    const { centreId } = seat
    await keepConflict(db, { id: subject.id, centreId, ...data, declaredAt: at })
    return { conflictId: subject.id, seatId: data.seatId }
  },
})

/** The administrator writes how a declared conflict is kept from touching an assessment. */
export const mitigateConflict = command({
  name: 'mitigateConflict',
  input: mitigateConflictInput,
  load: async (db, { conflictId }, actor) => {
    const conflict = await readConflict(db, actor.centreId, conflictId)
    return conflict && { ...conflict, actor }
  },
  allow: (actor, conflict) =>
    firstRefusal(
      mayAdministerCentre(actor),
      !maySeeConflict(actor, conflict) && notTheirs,
      // Whoever has the interest does not judge what keeps it harmless.
      conflict.personId === actor.personId &&
        refusal('own-conflict', 'Nobody mitigates their own conflict: ask another administrator.'),
    ),
  decide: ({ id, seatId, endedAt, mitigated }, { text }, { newId }) => {
    if (endedAt) return refuse('ended', 'This conflict has ended. Declare it again, if it is back.')
    if (mitigated) {
      return refuse(
        'mitigated',
        'A mitigation is on record. To change it, end this conflict and declare it again.',
      )
    }
    return ok(happened(conflictMitigated, id, null, { mitigationId: newId(), seatId, text }))
  },
  save: async (db, { data }, { id, actor }, at) => {
    const { centreId, seatId } = actor
    const { mitigationId, text } = data
    await keepMitigation(db, { id: mitigationId, centreId, conflictId: id, text, seatId, at })
    return { conflictId: id }
  },
})

/** The interest is no more: whoever declared it says so, or the administrator, with the reason. */
export const endConflict = command({
  name: 'endConflict',
  input: endConflictInput,
  load: (db, { conflictId }, { centreId }) => readConflict(db, centreId, conflictId),
  allow: (actor, conflict) =>
    mayReadStaffRecord(actor, conflict) ?? (maySeeConflict(actor, conflict) ? null : notTheirs),
  decide: ({ id, seatId, endedAt }, { reason }) =>
    endedAt
      ? refuse('ended', 'This conflict has ended already. Declare it again, if it is back.')
      : ok(happened(conflictEnded, id, null, { seatId, reason })),
  save: async (db, { subject, data }, _, at) => {
    await endConflictRow(db, subject.id, at, data.reason)
    return { conflictId: subject.id }
  },
})
