import { z } from 'zod'
import { openCommand } from '@/lib/infra/command'
import { hashPassword, verifyPassword } from '@/lib/infra/password'
import { happened } from '@/lib/kernel/event'
import { id, optionalText } from '@/lib/kernel/fields'
import { ok, refuse } from '@/lib/kernel/result'
import {
  passwordChanged,
  seatTaken,
  sessionEnded,
  sessionsEnded,
  sessionStarted,
} from '@/lib/identity/events'
import { changePasswordInput } from '@/lib/identity/model'
import { keepPassword } from '@/lib/identity/store/passwords'
import { endSessionRows, keepCurrentSeat, keepSession } from '@/lib/identity/store/sessions'

/** Begins a session for a person whose password has just been checked (the sign-in handler is the only caller). */
export const startSession = openCommand({
  name: 'startSession',
  input: z.object({
    personId: id,
    userAgent: optionalText(400),
    address: optionalText(100),
    /** The second factor has just been enrolled with a code. */
    factor: z.boolean().default(false),
  }),
  load: async (db, input) => {
    const person = await db.person.findUnique({
      where: { id: input.personId },
      select: {
        id: true,
        seats: { where: { endedAt: null }, orderBy: { startedAt: 'asc' }, select: { id: true } },
      },
    })
    return person && { person, input }
  },
  allow: () => null,
  decide: ({ person }, _, { newId }) =>
    ok(happened(sessionStarted, newId(), null, { seatId: person.seats[0]?.id ?? null })),
  save: async (db, event, { person, input }, at) => {
    await keepSession(db, {
      id: event.subject.id,
      personId: person.id,
      currentSeatId: event.data.seatId,
      createdAt: at,
      lastSeenAt: at,
      userAgent: input.userAgent || null,
      address: input.address || null,
      factorAt: input.factor ? at : null,
    })
    return { sessionId: event.subject.id }
  },
})

/** Ends one of one's own sessions: this one, or one left open elsewhere. */
export const endSession = openCommand({
  name: 'endSession',
  input: z.object({ sessionId: id }),
  load: (db, { sessionId }, caller) =>
    caller.personId === null
      ? Promise.resolve(null)
      : db.session.findFirst({ where: { id: sessionId, personId: caller.personId } }),
  allow: () => null,
  decide: (session) => ok(happened(sessionEnded, session.id, null, { reason: 'signed out' })),
  save: async (db, event, session, at) => {
    await endSessionRows(db, { personId: session.personId, id: session.id }, at, event.data.reason)
    return { sessionId: session.id }
  },
})

/** Signs a person out everywhere; `keepSessionId` keeps the one they are in. */
export const endAllSessions = openCommand({
  name: 'endAllSessions',
  input: z.object({ keepSessionId: id.nullable().default(null) }),
  load: (_, __, caller) =>
    Promise.resolve(caller.personId === null ? null : { personId: caller.personId }),
  allow: () => null,
  decide: ({ personId }, { keepSessionId }) =>
    ok(happened(sessionsEnded, personId, null, { keepSessionId })),
  save: async (db, event, { personId }, at) => {
    const exceptId = event.data.keepSessionId
    await endSessionRows(db, { personId, exceptId }, at, 'signed out everywhere')
    return {}
  },
})

/** Changes one's own password and ends every other session. */
export const changePassword = openCommand({
  name: 'changePassword',
  input: changePasswordInput.extend({ sessionId: id }),
  load: async (db, input, caller) => {
    if (caller.personId === null) return null
    const person = await db.person.findUnique({ where: { id: caller.personId } })
    if (!person) return null
    return {
      person,
      sessionId: input.sessionId,
      fits: await verifyPassword(person.passwordHash, input.current),
      passwordHash: await hashPassword(input.password),
    }
  },
  allow: () => null,
  decide: ({ person, fits }) =>
    fits
      ? ok(happened(passwordChanged, person.id, null, {}))
      : refuse('wrong-password', 'Your present password is not right.', {
          fields: { current: 'Your present password is not right.' },
        }),
  save: async (db, _, { person, sessionId, passwordHash }, at) => {
    await keepPassword(db, person.id, passwordHash, at)
    await endSessionRows(db, { personId: person.id, exceptId: sessionId }, at, 'password changed')
    return {}
  },
})

/** Goes to another of one's own desks. */
export const switchSeat = openCommand({
  name: 'switchSeat',
  input: z.object({ sessionId: id, seatId: id }),
  load: async (db, { sessionId, seatId }, caller) => {
    const { personId } = caller
    if (personId === null) return null
    const seat = await db.seat.findFirst({ where: { id: seatId, personId, endedAt: null } })
    const session = await db.session.findFirst({
      where: { id: sessionId, personId, endedAt: null },
    })
    return seat && session && { seat, session }
  },
  allow: () => null,
  decide: ({ seat, session }) =>
    ok({
      ...happened(seatTaken, session.id, null, { seatId: seat.id, role: seat.role }),
      centreId: seat.centreId,
    }),
  save: async (db, _, { seat, session }) => {
    await keepCurrentSeat(db, session.id, seat.id)
    return { role: seat.role }
  },
})
