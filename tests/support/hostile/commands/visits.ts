import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Row, Rows } from './row'

/** A visit to the victim's centre. */
export const visitOf = async ({ centreId }: Victim): Promise<string> =>
  (await db().visit.findFirstOrThrow({ where: { centreId }, select: { id: true } })).id

const ofVisit = (more: object = {}): Row => ({
  whose: 'amara',
  by: ['admin'],
  input: async (victim) => ({ visitId: await visitOf(victim), note: '', ...more }),
})

const words = 'Because I say so.'

export const visitRows: Rows = {
  openVisit: {
    whose: 'amara',
    by: ['admin'],
    input: () => ({
      awardingBody: 'ProQual Awarding Body',
      name: 'Mallory',
      email: 'mallory@elsewhere.example',
      coversFrom: '2026-01-01',
      coversUntil: '2026-11-01',
      opensOn: '2026-11-01',
      closesOn: '2100-01-01',
    }),
    atOwnCentre: true,
  },
  extendVisit: ofVisit({ closesOn: '2100-01-01' }),
  renewVisitLink: ofVisit(),
  closeVisit: ofVisit(),
  pickSample: {
    whose: 'amara',
    by: ['eqa'],
    input: ({ registrationId }) => ({ registrationIds: [registrationId] }),
  },
  drawSample: { whose: 'amara', by: ['eqa'], input: () => ({ count: 1 }), atOwnCentre: true },
  leaveFinding: {
    whose: 'leanne',
    by: ['eqa'],
    input: ({ registrationId }) => ({ kind: 'improvement', text: words, registrationId }),
  },
  askForAction: {
    whose: 'amara',
    by: ['eqa'],
    input: async ({ centreId }) => {
      const where = { centreId, role: 'leadIqa' as const, endedAt: null }
      const { id } = await db().seat.findFirstOrThrow({ where, select: { id: true } })
      return { text: words, ownerSeatId: id, dueOn: '2100-01-01' }
    },
  },
  closeVisitAction: {
    whose: 'amara',
    by: ['admin', 'lead'],
    input: async ({ centreId }) => {
      const { id } = await db().visitAction.findFirstOrThrow({ where: { centreId } })
      return { actionId: id, note: words }
    },
  },
}
