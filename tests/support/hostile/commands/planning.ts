import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { ActionState } from '@/lib/planning/lifecycle'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** An action of the victim’s in this state, set by themselves: where there is none, one is put there. */
export async function actionIn({ registrationId, centreId, seatId }: Victim, state: ActionState) {
  const where = { registrationId, state, raisedBySeatId: seatId }
  const select = { id: true, version: true }
  const known =
    (await db().actionPoint.findFirst({ where, select })) ??
    (await db().actionPoint.create({
      data: {
        ...{ id: newId(), centreId, ...where },
        ...{ owner: 'candidate' as const, text: 'Ask Dev for the figures.' },
        ...{ dueOn: new Date('2030-01-01'), stateSince: new Date(), raisedAt: new Date() },
      },
      select,
    }))
  return { actionId: known.id, seen: known.version }
}

const moved = (state: ActionState, more: Record<string, unknown> = {}) => ({
  whose: 'amara' as const,
  by: ['candidate', 'assessor'] as ['candidate', 'assessor'],
  input: async (victim: Victim) => ({
    ...(await actionIn(victim, state)),
    note: 'Because I say so.',
    ...more,
  }),
})

export const planningRows: Rows = {
  addAction: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: ({ registrationId, enrolmentIn }) => ({
      registrationId,
      enrolmentId: enrolmentIn(),
      owner: 'candidate',
      text: 'Do what I say.',
      dueOn: '2030-01-01',
    }),
  },
  changeAction: moved('open', { dueOn: '2031-01-01' }),
  completeAction: moved('open'),
  cancelAction: moved('open'),
  reopenAction: moved('done'),
}
