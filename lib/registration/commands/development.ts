import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { cpdRecorded, cpdStruckOut } from '@/lib/registration/events/development'
import { recordCpdInput, strikeCpdInput } from '@/lib/registration/model/development'
import { mayReadStaffRecord, servesFrom } from '@/lib/registration/policy'
import { keepCpd, strikeCpdRow } from '@/lib/registration/store/development'

/** Professional development, recorded by whoever did it or by the administrator for them. */
export const recordCpd = command({
  name: 'recordCpd',
  input: recordCpdInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const seat = await db.seat.findFirst({
      where: { id: input.seatId ?? actor.seatId, centreId },
      select: { id: true, personId: true, role: true, centreId: true },
    })
    return seat && { seat, actor }
  },
  allow: (actor, { seat }) => mayReadStaffRecord(actor, seat),
  decide: ({ seat }, { doneOn, minutes, activity, learnt }, { newId, at }) => {
    if (!servesFrom(seat.role)) {
      return refuse('wrong-seat', 'Development is recorded for assessors and IQAs.')
    }
    if (doneOn > toIsoDate(at)) {
      const words = 'Record it once it is done.'
      return refuse('future', words, { fields: { doneOn: words } })
    }
    const data = { seatId: seat.id, doneOn, minutes, activity, learnt }
    return ok(happened(cpdRecorded, newId(), null, data))
  },
  save: async (db, { subject, data }, { actor }, at) => {
    const by = { centreId: actor.centreId, recordedBySeatId: actor.seatId, recordedAt: at }
    await keepCpd(db, { id: subject.id, ...data, ...by })
    return { entryId: subject.id }
  },
})

/** An entry made in error is struck out with a reason, and stays readable. */
export const strikeCpd = command({
  name: 'strikeCpd',
  input: strikeCpdInput,
  load: async (db, { entryId }, { centreId }) =>
    db.cpdEntry.findFirst({
      where: { id: entryId, centreId },
      select: {
        id: true,
        seatId: true,
        centreId: true,
        activity: true,
        endedAt: true,
        seat: { select: { personId: true } },
      },
    }),
  allow: (actor, { centreId, seat }) =>
    mayReadStaffRecord(actor, { centreId, personId: seat.personId }),
  decide: ({ id, seatId, activity, endedAt }, { reason }) =>
    endedAt
      ? refuse('ended', 'This entry is struck out already. Record the right one anew.')
      : ok(happened(cpdStruckOut, id, null, { seatId, activity, reason })),
  save: async (db, { subject, data }, _, at) => {
    await strikeCpdRow(db, subject.id, at, data.reason)
    return { entryId: subject.id }
  },
})
