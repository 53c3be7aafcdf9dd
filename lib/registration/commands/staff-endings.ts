import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { awardEnded, competenceEnded } from '@/lib/registration/events/staff'
import { endAwardInput, endCompetenceInput } from '@/lib/registration/model/staff'
import { endAwardRow, endCompetenceRows } from '@/lib/registration/store/staff'

/** The administrator ends an award on somebody's record: recorded in error, or given up. */
export const endAward = command({
  name: 'endAward',
  input: endAwardInput,
  load: (db, { awardId }, { centreId }) =>
    db.staffAward.findFirst({
      where: { id: awardId, centreId },
      select: { id: true, seatId: true, title: true, endedAt: true },
    }),
  allow: mayAdministerCentre,
  decide: ({ id, seatId, title, endedAt }, { reason }) =>
    endedAt
      ? refuse(
          'ended',
          'This award has ended on the record already. Record it again if it is held.',
        )
      : ok(happened(awardEnded, id, null, { seatId, title, reason })),
  save: async (db, event, _, at) => {
    await endAwardRow(db, event.subject.id, at, event.data.reason)
    return { awardId: event.subject.id }
  },
})

/** The administrator ends somebody's competence in units: the work has changed, or it has lapsed. */
export const endCompetence = command({
  name: 'endCompetence',
  input: endCompetenceInput,
  load: async (db, { seatId, unitReferences }, { centreId }) => {
    const seat = await db.seat.findFirst({ where: { id: seatId, centreId }, select: { id: true } })
    if (!seat) return null
    const units = await db.unitCompetence.findMany({
      where: { seatId, centreId, endedAt: null, unitReference: { in: unitReferences } },
      orderBy: { unitReference: 'asc' },
      select: { id: true, unitReference: true },
    })
    return { seat, units }
  },
  allow: mayAdministerCentre,
  decide: ({ seat, units }, { reason }) =>
    units.length === 0
      ? refuse('nothing-chosen', 'Choose at least one unit that is on record.', {
          fields: { unitReferences: 'Choose at least one unit.' },
        })
      : ok(
          happened(competenceEnded, seat.id, null, {
            seatId: seat.id,
            ended: units.map(({ id, unitReference }) => ({ id, reference: unitReference })),
            reason,
          }),
        ),
  save: async (db, { data, subject }, _, at) => {
    const ids = data.ended.map(({ id }) => id)
    await endCompetenceRows(db, ids, at, data.reason)
    return { seatId: subject.id }
  },
})
