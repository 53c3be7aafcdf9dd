import { command } from '@/lib/infra/command'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { feedOpened } from '@/lib/planning/events/calendar'
import { feedPurpose, openFeedInput } from '@/lib/planning/model/calendar'
import { mayOpenFeed } from '@/lib/planning/policy'
import { keepFeed } from '@/lib/planning/store/calendar'

/** A secret address by which one's own diary reads one's calendar here; the one before it no longer opens. */
export const openFeed = command({
  name: 'openFeed',
  input: openFeedInput,
  load: (_, { seatId }, actor) => Promise.resolve({ seatId, centreId: actor.centreId }),
  allow: (actor, { seatId }) => mayOpenFeed(actor, seatId),
  decide: ({ seatId }, _, { newId }) => ok(happened(feedOpened, seatId, null, { feedId: newId() })),
  save: async (db, { data: { feedId: id } }, { seatId, centreId }, at) => {
    const token = keyedToken(feedPurpose(id))
    await keepFeed(db, { id, centreId, seatId, tokenHash: tokenHash(token), at })
    return { feedId: id }
  },
})
