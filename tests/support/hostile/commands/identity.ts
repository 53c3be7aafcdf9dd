import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Rows } from './row'

const token = 'x'.repeat(43)
const password = 'a password of somebody else'

/** A session that the victim has open somewhere. */
async function sessionOf(seatId: string): Promise<string> {
  const { personId } = await db().seat.findUniqueOrThrow({ where: { id: seatId } })
  const { id } = await db().session.findFirstOrThrow({ where: { personId, endedAt: null } })
  return id
}

export const identityRows: Rows = {
  inviteToSeat: {
    whose: 'amara',
    by: ['admin'],
    input: () => ({ name: 'Mallory', email: 'mallory@elsewhere.example', role: 'centreAdmin' }),
    atOwnCentre: true,
  },
  renewInvitation: {
    whose: 'amara',
    by: ['admin'],
    input: ({ seatId }) => ({ seatId }),
  },
  inviteWaiting: { whose: 'amara', by: ['admin'], input: () => ({}), atOwnCentre: true },
  endSeat: {
    whose: 'amara',
    by: ['admin'],
    input: ({ seatId }) => ({ seatId, reason: 'Not wanted here.' }),
  },
  acceptInvitation: { guesses: () => ({ token, password }) },
  enrolFactor: { guesses: () => ({ token, password, code: '000000' }) },
  confirmSession: { ownOnly: { sessionId: newId(), code: '000000' } },
  resetPassword: { guesses: () => ({ token, password }) },
  foundCentre: {
    guesses: ({ email }) => ({ token, password, email, centreName: 'Elsewhere', name: 'Mallory' }),
  },
  issueFoundingLink: { whose: 'amara', by: ['installation'], input: () => ({}) },
  endSession: {
    whose: 'amara',
    by: ['candidate'],
    input: async ({ seatId }) => ({ sessionId: await sessionOf(seatId) }),
  },
  switchSeat: {
    whose: 'amara',
    by: ['candidate'],
    input: async ({ seatId }) => ({ sessionId: await sessionOf(seatId), seatId }),
  },
  endAllSessions: { ownOnly: { keepSessionId: null } },
  changePassword: { ownOnly: { sessionId: newId(), current: password, password } },
  startSession: {
    within: 'a session begins only for whoever gave the right password or opened their own link',
    calledBy: 'signIn',
  },
  issuePasswordLink: {
    within: 'the link goes into a letter to its owner and nowhere else',
    calledBy: 'sendPasswordLink',
  },
}
