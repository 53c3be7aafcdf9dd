import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { copyDrafts } from '@/lib/infra/drafts'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { endSeatRow } from '@/lib/identity/store/seats'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal, refuse } from '@/lib/kernel/result'
import { allocationRoles, seatsThatServe } from '@/lib/registration/model/staff'
import { servesFrom } from '@/lib/registration/policy'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import { readServing } from '@/lib/registration/queries/serving'
import { whyNotServe } from '@/lib/registration/rules/serving'
import { endAllocations, keepAllocation } from '@/lib/registration/store/staff'
import { caseloadMoved, staffSeatEnded } from '@/lib/quality-assurance/events'
import { endStaffSeatInput, moveCaseloadInput } from '@/lib/quality-assurance/model'
import { readHeldBy } from '@/lib/quality-assurance/queries/holders'
import { stillHolds } from '@/lib/quality-assurance/rules/leaving'
import { keepHandovers } from '@/lib/quality-assurance/store'

const readSeat = (db: Db, centreId: string, id: string) =>
  db.seat.findFirst({
    where: { id, centreId },
    select: {
      id: true,
      centreId: true,
      personId: true,
      role: true,
      endedAt: true,
      version: true,
    },
  })

/**
 * One registration goes from somebody's desk to a successor's: allocations, open actions, samples not
 * concluded, and what was typed and not yet sent. Here because actions and samples are.
 */
export const moveCaseload = command({
  name: 'moveCaseload',
  input: moveCaseloadInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const from = await readSeat(db, centreId, input.fromSeatId)
    const to = await readSeat(db, centreId, input.toSeatId)
    const serving = await readServing(db, centreId, input.registrationId)
    if (!from || !to || !serving) return null
    const [held] = await readHeldBy(db, from, input.registrationId)
    const conflicts = await readConflicts(db, centreId)
    return { from, to, serving, held, conflicts, actor }
  },
  allow: (actor, { serving }) =>
    firstRefusal(
      mayAdministerCentre(actor),
      serving.candidatePersonId === actor.personId &&
        refusal('own-work', 'Nobody arranges the assessment of their own work.'),
    ),
  decide: ({ from, to, serving, held, conflicts }, { reason }, { newId }) => {
    const role = allocationRoles.find((each) => seatsThatServe[each].includes(from.role))
    if (!role || !seatsThatServe[role].includes(to.role) || to.id === from.id) {
      return refuse('wrong-seat', 'Choose somebody else with a seat for the same work.')
    }
    if (to.endedAt) return refuse('seat-ended', 'That seat has ended.')
    if (!held) return refuse('nothing-held', 'This seat holds nothing in that registration.')
    const without = {
      ...serving,
      slots: serving.slots.filter(({ seatId }) => seatId !== from.id),
    }
    // Whoever takes over actions or samples alone still serves under the same conditions.
    const slots = held.slots.length > 0 ? held.slots : [{ unitEnrolmentId: null }]
    const proposed = slots.map(({ unitEnrolmentId }) => ({
      role,
      unitEnrolmentId,
      personId: to.personId,
    }))
    const denial = firstRefusal(...proposed.map((slot) => whyNotServe(without, slot, conflicts)))
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(caseloadMoved, serving.registrationId, serving.registrationId, {
        fromSeatId: from.id,
        toSeatId: to.id,
        role,
        slots: held.slots.map(({ id, unitEnrolmentId, reference }) => ({
          endedId: id,
          allocationId: newId(),
          unitEnrolmentId,
          reference,
        })),
        actions: held.actionIds.map((actionId) => ({ id: newId(), actionId })),
        samples: held.sampleIds.map((sampleId) => ({ id: newId(), sampleId })),
        reason,
      }),
    )
  },
  save: async (db, { data }, { from, to, serving, held, actor }, at) => {
    const { centreId } = actor
    const { registrationId } = serving
    const { role, toSeatId: seatId, slots, actions, samples } = data
    for (const { endedId, allocationId: id, unitEnrolmentId } of slots) {
      const kept = { id, centreId, registrationId, unitEnrolmentId, role, seatId, startedAt: at }
      await keepAllocation(db, kept, endedId)
    }
    await keepHandovers(db, { centreId, registrationId }, { seatId: actor.seatId, at }, seatId, [
      ...actions.map(({ id, actionId }) => ({ id, actionId, sampleId: null })),
      ...samples.map(({ id, sampleId }) => ({ id, actionId: null, sampleId })),
    ])
    const places = [
      ...samples.map(({ sampleId }) => `sample/${sampleId}`),
      ...(role === 'assessor' && slots.length > 0
        ? [
            `record/${registrationId}`,
            ...(held?.enrolmentIds ?? []).flatMap((id) => [`judgement/${id}/`, `decision/${id}`]),
          ]
        : []),
    ]
    const drafts = places.length > 0 ? await copyDrafts(db, from.personId, to.personId, places) : 0
    return { registrationId, drafts }
  },
})

/** The seat of an assessor or an IQA ends, once nothing waits at it; its person is out at their next request. */
export const endStaffSeat = command({
  name: 'endStaffSeat',
  input: endStaffSeatInput,
  load: async (db, { seatId }, { centreId }) => {
    const seat = await readSeat(db, centreId, seatId)
    if (!seat) return null
    const held = await readHeldBy(db, seat)
    // Of registrations that rest or are over: they hold nobody, and find nobody when they go on.
    const allocations = await db.allocation.findMany({
      where: { seatId, centreId, endedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    return { seat, held, allocations }
  },
  allow: mayAdministerCentre,
  decide: ({ seat, held, allocations }, { reason }) => {
    if (!servesFrom(seat.role)) {
      return refuse('wrong-seat', 'Only the seats of assessors and IQAs end this way.')
    }
    if (seat.endedAt) return refuse('seat-ended', 'This seat has ended already.')
    const denial = stillHolds(held)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(staffSeatEnded, seat.id, null, {
        seatId: seat.id,
        role: seat.role,
        allocationIds: allocations.map(({ id }) => id),
        reason,
      }),
    )
  },
  save: async (db, { data }, { seat }, at) => {
    await endAllocations(db, data.allocationIds, at)
    await endSeatRow(db, seat, at)
    return { seatId: seat.id }
  },
})
