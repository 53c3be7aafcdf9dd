import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Row, Rows } from './row'

/** A concern that touches a candidate of the demonstration. */
export const concernOf = async ({ registrationId }: Victim): Promise<string> =>
  (
    await db().concernRegistration.findFirstOrThrow({
      where: { registrationId },
      select: { concernId: true },
    })
  ).concernId

const words = 'Because I say so.'

const ofConcern = (more: Record<string, string> = {}): Row => ({
  whose: 'amara',
  by: ['admin', 'lead'],
  input: async (victim) => ({ concernId: await concernOf(victim), words, ...more }),
})

export const concernRows: Rows = {
  recordConcern: {
    whose: 'amara',
    by: ['admin', 'lead'],
    input: ({ registrationId }) => ({
      kind: 'malpractice',
      raisedOn: '2026-09-01',
      raisedBy: 'Somebody',
      registrationIds: [registrationId],
      words,
    }),
  },
  noteOnConcern: ofConcern(),
  investigateConcern: ofConcern(),
  passConcernOn: ofConcern({ reference: 'X-1' }),
  closeConcern: ofConcern({ outcome: 'clear' }),
  reopenConcern: ofConcern(),
}
