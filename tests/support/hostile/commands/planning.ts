import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { ActionState } from '@/lib/planning/lifecycle'
import { londonDay } from '@/lib/kernel/dates'
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

/** A plan of the victim’s that waits for their assessor, or one that both agreed and whose day has come. */
export async function planOf(victim: Victim, how: 'waiting' | 'agreed') {
  const { registrationId, centreId, seatId } = victim
  const startsAt = how === 'agreed' ? londonDay(new Date()) : new Date('2030-01-01T10:00:00Z')
  const known = await db().assessmentPlanVersion.findFirst({
    where: { registrationId, seatId, startsAt },
    select: { id: true, planId: true, number: true },
  })
  if (known) return known
  const home = { centreId, registrationId }
  const number = (await db().assessmentPlan.count({ where: { registrationId } })) + 1
  const by = { seatId, at: new Date() }
  const { id: planId } = await db().assessmentPlan.create({
    data: { id: newId(), ...home, number },
  })
  const { id } = await db().assessmentPlanVersion.create({
    data: {
      ...{ id: newId(), ...home, ...by, planId, number: 1, entry: 'review' as const },
      ...{ what: 'How it goes.', methods: [], place: 'Here', startsAt, minutes: 30 },
      ...{ others: '', wording: 'Mine.' },
    },
  })
  if (how === 'agreed') {
    const reply = { versionId: id, outcome: 'agreed' as const, comment: '', wording: 'Ours.' }
    await db().assessmentPlanReply.create({ data: { id: newId(), ...home, ...by, ...reply } })
  }
  return { id, planId, number: 1 }
}

const proposed = {
  ...{ entry: 'review', what: 'What I say.', place: 'Where I say', minutes: 30, others: '' },
  ...{ startsOn: '2030-01-01', startsAt: '10:00', signed: true },
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
  proposeAssessment: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: ({ registrationId, criterionId }) => ({
      ...proposed,
      registrationId,
      criterionIds: [criterionId],
    }),
  },
  changeAssessment: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: async (victim) => {
      const { planId, number } = await planOf(victim, 'waiting')
      return { ...proposed, planId, seen: number }
    },
  },
  answerAssessment: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: async (victim) => ({
      versionId: (await planOf(victim, 'waiting')).id,
      outcome: 'agreed',
      comment: '',
      signed: true,
    }),
  },
  endAssessment: {
    whose: 'amara',
    by: ['assessor'],
    input: async (victim) => ({
      planId: (await planOf(victim, 'agreed')).planId,
      outcome: 'carriedOut',
      note: 'I was there.',
      versionIds: [victim.versionId],
    }),
  },
  openFeed: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ seatId }) => ({ seatId }),
  },
  changeAction: moved('open', { dueOn: '2031-01-01' }),
  completeAction: moved('open'),
  cancelAction: moved('open'),
  reopenAction: moved('done'),
}
