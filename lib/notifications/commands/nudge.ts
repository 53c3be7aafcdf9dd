import { command } from '@/lib/infra/command'
import { londonDay } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { notActive } from '@/lib/registration/rules/standing'
import { nudged } from '@/lib/notifications/events'
import { nudgeInput } from '@/lib/notifications/model/nudges'
import { mayNudge } from '@/lib/notifications/policy'
import { readThing } from '@/lib/notifications/queries/nudging'
import { keepNudge } from '@/lib/notifications/store/nudges'

/** Whoever waits says so to whoever holds the thing: once a day for each. */
export const nudge = command({
  name: 'nudge',
  input: nudgeInput,
  load: async (db, input, actor, at) => {
    const read = await readThing(db, actor, input, at)
    return read && { ...read, actor }
  },
  allow: (actor, { thing, registration }) =>
    mayNudge(actor, registration, thing.to, thing.enrolmentId),
  decide: ({ thing, registration, already }, { what, subjectId }, { newId }) => {
    const closed = notActive(registration)
    if (closed) return { ok: false, refusal: closed }
    if (!thing.waits)
      return refuse('nothing-waits', 'This is done already: nobody has to be nudged.')
    if (already) {
      return refuse('nudged', 'You nudged them about this today. You can again tomorrow.')
    }
    const { to, enrolmentId, label, placeId } = thing
    const toSeatId = thing.seatId
    const data = { what, thingId: subjectId, to, toSeatId, enrolmentId, label, placeId }
    return ok(happened(nudged, newId(), registration.id, data))
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { what, thingId: subjectId } = data
    const day = londonDay(at)
    await keepNudge(db, { id: subject.id, ...home, what, subjectId, day, seatId: actor.seatId, at })
    return { what, subjectId }
  },
})
