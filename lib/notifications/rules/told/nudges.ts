import { nudged } from '@/lib/notifications/events'
import { nudgeWords } from '@/lib/notifications/model/nudges'
import { holdersOf, placeOf } from '@/lib/notifications/rules/holding'
import { telling, type Said } from './telling'

export const nudgeTellings = [
  telling(nudged, ({ what, toSeatId, ...thing }, { registrationId }) =>
    holdersOf({ ...thing, seatId: toSeatId }).map((audience): Said => ({
      kind: 'nudges',
      audience,
      sentence: `{by} waits for you: ${nudgeWords(what, thing.label)}.`,
      path: placeOf(what, { ...thing, registrationId }),
      once: true,
    })),
  ),
]
