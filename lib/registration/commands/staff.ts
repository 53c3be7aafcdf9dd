import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal, refuse } from '@/lib/kernel/result'
import { awardRecorded, competenceRecorded, staffAllocated } from '@/lib/registration/events/staff'
import {
  allocateInput,
  recordAwardInput,
  recordCompetenceInput,
  seatsThatServe,
} from '@/lib/registration/model/staff'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import { readScope, readStaff } from '@/lib/registration/queries/scope'
import { readServing } from '@/lib/registration/queries/serving'
import { foreignDocument, namedOnTrail } from '@/lib/registration/rules/documents'
import { whyNotServe } from '@/lib/registration/rules/serving'
import { keepDocument } from '@/lib/registration/store/documents'
import { keepAllocation, keepAward, keepCompetences } from '@/lib/registration/store/staff'

/** The administrator allocates an assessor or IQA to a registration, or to one unit of it. */
export const allocateStaff = command({
  name: 'allocateStaff',
  input: allocateInput,
  load: async (db, input, { centreId }) => {
    const registration = await readScope(db, centreId, input.registrationId)
    const seat = await db.seat.findFirst({
      where: { id: input.seatId, centreId, endedAt: null },
      select: { id: true, role: true, personId: true },
    })
    if (!registration || !seat) return null
    const enrolment = input.unitEnrolmentId
      ? await db.unitEnrolment.findFirst({
          where: { id: input.unitEnrolmentId, registrationId: registration.id, centreId },
          select: { id: true, unit: { select: { reference: true } } },
        })
      : null
    if (input.unitEnrolmentId && !enrolment) return null
    const serving = await readServing(db, centreId, registration.id)
    const conflicts = await readConflicts(db, centreId)
    return serving && { registration, seat, enrolment, serving, conflicts }
  },
  allow: (actor, { registration, seat }) =>
    firstRefusal(
      mayAdministerCentre(actor),
      registration.candidatePersonId === actor.personId &&
        refusal(
          'own-work',
          'Nobody arranges the assessment of their own work. Another administrator of the centre can.',
        ),
      registration.candidatePersonId === seat.personId &&
        refusal('own-work', 'Nobody assesses or quality-assures their own work.'),
    ),
  decide: ({ registration, seat, enrolment, serving, conflicts }, { role }, { newId }) => {
    if (!seatsThatServe[role].includes(seat.role)) {
      return refuse(
        'wrong-seat',
        'This person’s seat is not for that work. Choose somebody who has that seat, or give them one under People.',
      )
    }
    const same = registration.allocations.find(
      (each) => each.role === role && each.unitEnrolmentId === (enrolment?.id ?? null),
    )
    if (same?.seatId === seat.id)
      return refuse(
        'allocated',
        'This person is allocated already. Choose somebody else, or leave it as it is.',
      )
    const slot = { role, unitEnrolmentId: enrolment?.id ?? null, personId: seat.personId }
    const denial = whyNotServe(serving, slot, conflicts)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(staffAllocated, newId(), registration.id, {
        role,
        seatId: seat.id,
        unitEnrolmentId: enrolment?.id ?? null,
        reference: enrolment?.unit.reference ?? null,
        replacedId: same?.id ?? null,
      }),
    )
  },
  save: async (db, event, { registration }, at) => {
    const { role, seatId, unitEnrolmentId, replacedId } = event.data
    const { id: registrationId, centreId } = registration
    const id = event.subject.id
    await keepAllocation(
      db,
      { id, centreId, registrationId, unitEnrolmentId, role, seatId, startedAt: at },
      replacedId,
    )
    return { allocationId: id }
  },
})

/** The administrator records an award that a member of staff holds or works towards. */
export const recordAward = command({
  name: 'recordAward',
  input: recordAwardInput,
  load: async (db, input, actor) => {
    const staff = await readStaff(db, { centreId: actor.centreId, seatId: input.seatId })
    return staff && { staff, actor, given: input.document }
  },
  allow: mayAdministerCentre,
  decide: ({ staff, actor }, input, { newId, at }) => {
    const { title, status, targetOn, awardedOn, certificate, document } = input
    const foreign = foreignDocument(actor.centreId, document)
    if (foreign) return { ok: false, refusal: foreign }
    const held = status === 'held'
    if (held && awardedOn && awardedOn > toIsoDate(at)) {
      const words = 'An award that is held was not given in the future.'
      return refuse('future', words, { fields: { awardedOn: words } })
    }
    return ok(
      happened(awardRecorded, newId(), null, {
        seatId: staff.seatId,
        title,
        status,
        targetOn: held ? null : (targetOn ?? null),
        awardedOn: held ? (awardedOn ?? null) : null,
        certificate: (held && certificate) || null,
        document: namedOnTrail(held ? document : undefined, newId),
      }),
    )
  },
  save: async (db, event, { actor, given }, at) => {
    const { document, ...award } = event.data
    const { centreId } = actor
    const documentId = await keepDocument(db, actor, document, given, at)
    await keepAward(db, { id: event.subject.id, centreId, ...award, documentId, recordedAt: at })
    return { awardId: event.subject.id }
  },
})

/** The administrator records the units a member of staff is occupationally competent in. */
export const recordCompetence = command({
  name: 'recordCompetence',
  input: recordCompetenceInput,
  load: async (db, { seatId }, { centreId }) => {
    const staff = await readStaff(db, { centreId, seatId })
    return staff && { staff, centreId }
  },
  allow: mayAdministerCentre,
  decide: ({ staff }, { unitReferences }, { newId }) => {
    const added = [...new Set(unitReferences)].filter((unit) => !staff.units.includes(unit))
    return added.length === 0
      ? refuse('nothing-new', 'These units are on record for this person already. Choose others.')
      : ok(
          happened(competenceRecorded, staff.seatId, null, {
            seatId: staff.seatId,
            added: added.map((reference) => ({ id: newId(), reference })),
          }),
        )
  },
  save: async (db, event, { centreId }, at) => {
    await keepCompetences(db, { centreId, seatId: event.data.seatId }, event.data.added, at)
    return { seatId: event.data.seatId }
  },
})
