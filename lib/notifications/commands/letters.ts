import { z } from 'zod'
import { command, expectChanged } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { ok, refuse } from '@/lib/kernel/result'
import { letterQueuedAgain } from '@/lib/notifications/events'
import { mayKeepLetters } from '@/lib/notifications/policy'
import { queueAgain } from '@/lib/notifications/store/letters'

/** Has a letter that was given up sent once more, after whatever stopped it was put right. */
export const sendLetterAgain = command({
  name: 'sendLetterAgain',
  input: z.object({ letterId: id }),
  load: (db, { letterId }, { centreId }) =>
    db.letter.findFirst({
      where: { id: letterId, centreId },
      select: { id: true, centreId: true, seatId: true, state: true },
    }),
  allow: (actor) => mayKeepLetters(actor),
  decide: ({ id: letterId, seatId, state }) =>
    state === 'givenUp'
      ? ok(happened(letterQueuedAgain, letterId, null, { seatId }))
      : refuse('not-given-up', 'This letter was not given up: there is nothing to send again.'),
  save: async (db, _, letter, at) => {
    expectChanged(await queueAgain(db, letter.id, letter.centreId, at))
    return {}
  },
})
