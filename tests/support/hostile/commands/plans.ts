import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** A plan that waits for an answer: where there is none, one is put there. */
async function waitingPlan({ registrationId, centreId, seatId, spareUnitId }: Victim) {
  const waiting = { registrationId, withdrawnAt: null, reply: null }
  const known = await db().unitPlan.findFirst({ where: waiting, select: { id: true } })
  if (known) return known.id
  const last = await db().unitPlan.aggregate({ where: { registrationId }, _max: { number: true } })
  const { id } = await db().unitPlan.create({
    data: {
      centreId,
      registrationId,
      number: (last._max.number ?? 0) + 1,
      note: 'What I would like to do.',
      proposedBySeatId: seatId,
      proposedAt: new Date(),
    },
  })
  await db().unitPlanUnit.create({
    data: { centreId, registrationId, planId: id, unitId: spareUnitId },
  })
  return id
}

export const planRows: Rows = {
  proposePlan: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, spareUnitId }) => ({
      registrationId,
      unitIds: [spareUnitId],
      note: '',
    }),
  },
  withdrawPlan: {
    whose: 'amara',
    by: ['candidate'],
    input: async (victim) => ({ planId: await waitingPlan(victim) }),
  },
  replyToPlan: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async (victim) => ({
      planId: await waitingPlan(victim),
      outcome: 'sentBack',
      comment: 'No.',
    }),
  },
  setPlan: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: ({ registrationId, spareUnitId }) => ({
      registrationId,
      unitIds: [spareUnitId],
      note: 'Because.',
    }),
  },
  planUnit: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: ({ registrationId, spareUnitId }) => ({ registrationId, unitId: spareUnitId }),
  },
  dropUnit: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: ({ enrolmentIn }) => ({ enrolmentId: enrolmentIn() }),
  },
  answerScan: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, criterionId }) => ({
      registrationId,
      answers: { [criterionId]: 'canDo' },
    }),
  },
  keepNote: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, criterionId }) => ({
      registrationId,
      criterionId,
      text: 'Not hers.',
      seen: 0,
    }),
  },
  moveEdition: {
    whose: 'amara',
    by: ['admin'],
    input: ({ registrationId, qualificationVersionId }) => ({
      registrationId,
      qualificationVersionId,
      reason: 'None.',
      confirmed: true,
    }),
  },
}
