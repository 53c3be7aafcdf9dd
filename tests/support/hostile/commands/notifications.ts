import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** A letter to the victim that was given up. */
async function givenUp({ seatId, centreId }: Victim): Promise<string> {
  const found = await db().letter.findFirst({ where: { seatId, state: 'givenUp' } })
  if (found) return found.id
  const at = new Date('2026-11-20T09:00:00Z')
  const kept = { centreId, seatId, digest: false, dueAt: at, nextAt: at, settledAt: at }
  const letter = { id: newId(at), ...kept, state: 'givenUp' as const, attempts: 8, reason: '550' }
  return (await db().letter.create({ data: letter })).id
}

export const notificationRows: Rows = {
  chooseNotifications: { ownOnly: { channel: { decisions: 'off' } } },
  nudge: {
    whose: 'siobhan',
    by: ['candidate'],
    input: ({ enrolmentIn }) => ({ what: 'unit', subjectId: enrolmentIn('declared') }),
  },
  sendLetterAgain: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ letterId: await givenUp(victim) }),
  },
}
