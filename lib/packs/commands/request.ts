import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { packAsked } from '@/lib/packs/events'
import { requestPackInput } from '@/lib/packs/model/packs'
import { mayAskForPack, portfoliosFor } from '@/lib/packs/policy'
import { keptOf, waitingOf } from '@/lib/packs/queries/waiting'
import { alreadyWaiting, tooManyKept, tooManyWaiting } from '@/lib/packs/rules/asking'
import { keepPack } from '@/lib/packs/store'

/** Asks for portfolios as one archive. It is made beside the web, one after the other. */
export const requestPack = command({
  name: 'requestPack',
  input: requestPackInput,
  load: async (db, { registrationIds, purpose }, actor, at) => {
    const seen = await db.registration.count({
      where: { AND: [{ id: { in: registrationIds } }, portfoliosFor(actor)] },
    })
    if (seen < registrationIds.length) return null
    const waiting = await waitingOf(db, actor.seatId)
    const kept = await keptOf(db, actor.seatId, at)
    return { centreId: actor.centreId, purpose, seatId: actor.seatId, waiting, kept }
  },
  allow: (actor, { purpose }) => mayAskForPack(actor, purpose),
  decide: ({ waiting, kept }, { registrationIds, purpose }, { actor, newId }) => {
    const asked = registrationIds.join()
    const refused = firstRefusal(
      alreadyWaiting(
        waiting.some((each) => each.purpose === purpose && each.registrationIds.join() === asked),
      ),
      tooManyWaiting(waiting.length),
      tooManyKept(actor.role, waiting.length + kept.count, kept.oldestUntil),
    )
    if (refused) return { ok: false, refusal: refused }
    const packId = newId()
    const data = { purpose, portfolios: registrationIds.length }
    return ok(registrationIds.map((each) => happened(packAsked, packId, each, data)))
  },
  save: async (db, events, { centreId, purpose, seatId }, at) => {
    const registrationIds = events.flatMap(({ registrationId }) => registrationId ?? [])
    const id = events[0]?.subject.id ?? ''
    await keepPack(db, { id, centreId, purpose, askedBySeatId: seatId, registrationIds }, at)
    return { packId: id }
  },
})
