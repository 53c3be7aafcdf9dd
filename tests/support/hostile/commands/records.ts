import { db } from '@/lib/infra/db'
import { letterOf } from '../../letter'
import type { Rows } from './row'

const on = '2026-07-01'

/** The centre's approval for the victim's qualification. */
const approvalOf = async ({ centreId }: { centreId: string }) =>
  (await db().centreApproval.findFirstOrThrow({ where: { centreId } })).id

export const recordRows: Rows = {
  changeApproval: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      approvalId: await approvalOf(victim),
      version: 0,
      number: 'X1',
      approvedOn: '2023-01-01',
    }),
  },
  recordDirectClaims: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      approvalId: await approvalOf(victim),
      held: 'yes',
      fromOn: on,
      reference: 'X1',
    }),
  },
  imposeSanction: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      approvalId: await approvalOf(victim),
      effects: ['registrations'],
      reference: 'X1',
      reason: 'None.',
      imposedOn: on,
    }),
  },
  liftSanction: {
    whose: 'amara',
    by: ['admin'],
    input: async ({ centreId, seatId }) => {
      const open = { centreId, lifting: null }
      const sanction =
        (await db().sanction.findFirst({ where: open })) ??
        (await db().sanction.create({
          data: {
            centreId,
            approvalId: await approvalOf({ centreId }),
            effects: ['claims'],
            reference: 'S1',
            reason: 'A visit is awaited.',
            imposedOn: new Date(on),
            recordedBySeatId: seatId,
            recordedAt: new Date(),
          },
        }))
      return { sanctionId: sanction.id, liftedOn: on, reference: 'X1' }
    },
  },
  recordRegulatorDates: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      approvalId: await approvalOf(victim),
      operationalEnd: '2030-01-01',
      source: 'Nowhere.',
    }),
  },
  extendRegistration: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      approvalId: await approvalOf(victim),
      candidateSeatId: victim.seatId,
      lastRegistrationOn: '2030-01-01',
      reference: 'X1',
      document: letterOf(victim.centreId),
    }),
  },
  correctDetails: {
    whose: 'amara',
    by: ['admin'],
    input: ({ seatId }) => ({
      candidateSeatId: seatId,
      version: -1,
      givenNames: 'Mallory',
      familyName: 'Elsewhere',
    }),
  },
  correctRegistration: {
    whose: 'amara',
    by: ['admin'],
    input: ({ registrationId }) => ({ registrationId, version: 0, employer: 'Elsewhere' }),
  },
  recordIdentity: {
    whose: 'amara',
    by: ['admin'],
    input: ({ seatId, registrationId }) => ({
      candidateSeatId: seatId,
      registrationId,
      documentKind: 'Passport',
      seenOn: on,
    }),
  },
  acknowledgeInduction: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId }) => ({ registrationId, acknowledged: true }),
  },
  moveRegistration: {
    whose: 'amara',
    by: ['admin'],
    input: ({ registrationId }) => ({ registrationId, move: 'suspend', reason: 'None.' }),
  },
  requestAdjustment: {
    whose: 'amara',
    by: ['candidate', 'assessor', 'admin'],
    input: ({ registrationId }) => ({
      registrationId,
      kind: 'reasonableAdjustment',
      request: 'More time.',
    }),
  },
  decideAdjustment: {
    whose: 'amara',
    by: ['admin'],
    input: async ({ centreId, registrationId, seatId }) => {
      const known = await db().adjustment.findFirst({ where: { registrationId, decision: null } })
      const adjustment =
        known ??
        (await db().adjustment.create({
          data: {
            centreId,
            registrationId,
            kind: 'reasonableAdjustment',
            request: 'More time.',
            requestedBySeatId: seatId,
            requestedAt: new Date(),
          },
        }))
      return { adjustmentId: adjustment.id, outcome: 'granted', reasons: 'None.', fromOn: on }
    },
  },
  recordRoute: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: ({ enrolmentIn }) => ({
      enrolmentId: enrolmentIn('planned'),
      route: 'rpl',
      grounds: 'Learnt before.',
    }),
  },
  endRoute: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async ({ centreId, registrationId, seatId, enrolmentIn }) => {
      const known = await db().unitRouteRecord.findFirst({
        where: { registrationId, endedAt: null },
      })
      const route =
        known ??
        (await db().unitRouteRecord.create({
          data: {
            centreId,
            registrationId,
            unitEnrolmentId: enrolmentIn('planned'),
            route: 'rpl',
            grounds: 'Learnt before.',
            seatId,
            at: new Date(),
          },
        }))
      return { routeId: route.id, reason: 'None.' }
    },
  },
}
