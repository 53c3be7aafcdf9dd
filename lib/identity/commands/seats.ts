import { z } from 'zod'
import { command, openCommand } from '@/lib/infra/command'
import { hashPassword } from '@/lib/infra/password'
import { newToken, tokenHash } from '@/lib/infra/token'
import { isIqa } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { id, text } from '@/lib/kernel/fields'
import { ok, refuse } from '@/lib/kernel/result'
import { invitationAccepted, invitationRenewed, seatEnded, seatGiven } from '@/lib/identity/events'
import { acceptInvitationInput, inviteInput } from '@/lib/identity/model'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { mayNotTakeSeat } from '@/lib/identity/rules'
import {
  giveSeat,
  invitationExpiry,
  keepInvitation,
  spendInvitation,
} from '@/lib/identity/store/invitations'
import { keepPassword } from '@/lib/identity/store/passwords'
import { endSeatRow } from '@/lib/identity/store/seats'

/** The administrator gives a person a seat, with a one-time link to take it by. */
export const inviteToSeat = command({
  name: 'inviteToSeat',
  input: inviteInput,
  load: async (db, input, actor) => ({
    wanted: input,
    token: newToken(),
    actor,
    person: await db.person.findUnique({
      where: { email: input.email },
      select: {
        id: true,
        passwordHash: true,
        seats: {
          where: { endedAt: null },
          select: { centreId: true, role: true },
        },
      },
    }),
  }),
  allow: mayAdministerCentre,
  decide: ({ person }, input, { newId, actor }) => {
    const denial = mayNotTakeSeat(person, input.role, actor.centreId)
    if (denial) return { ok: false, refusal: denial }
    const seatId = newId()
    return ok(
      happened(seatGiven, seatId, null, {
        seatId,
        personId: person?.id ?? newId(),
        role: input.role,
        invitationId: newId(),
        newPerson: person === null,
      }),
    )
  },
  save: async (db, event, { wanted, token, actor }, at) => {
    const { seatId, personId, role, invitationId, newPerson } = event.data
    const { centreId } = actor
    await giveSeat(
      db,
      { seatId, personId, centreId, role, invitationId },
      newPerson ? wanted : null,
      token,
      at,
    )
    return { seatId, personId, token }
  },
})

/** A new link for somebody whose first one was lost or is too old. */
export const renewInvitation = command({
  name: 'renewInvitation',
  input: z.object({ seatId: id }),
  load: async (db, { seatId }, actor) => {
    const seat = await db.seat.findFirst({
      where: { id: seatId, centreId: actor.centreId, endedAt: null },
      select: { id: true, personId: true, role: true, person: { select: { passwordHash: true } } },
    })
    return seat && { seat, token: newToken(), actor }
  },
  allow: mayAdministerCentre,
  decide: ({ seat }, _, { newId }) =>
    seat.role === 'eqa'
      ? refuse('visiting-seat', 'An EQA gets a new link on the page of their visit.')
      : seat.person.passwordHash
        ? refuse('has-password', 'This person has signed in before and needs no link.')
        : ok(
            happened(invitationRenewed, seat.id, null, { seatId: seat.id, invitationId: newId() }),
          ),
  save: async (db, event, { seat, token, actor }, at) => {
    await keepInvitation(db, {
      id: event.data.invitationId,
      centreId: actor.centreId,
      seatId: seat.id,
      personId: seat.personId,
      tokenHash: tokenHash(token),
      createdAt: at,
      expiresAt: invitationExpiry(at),
    })
    return { token }
  },
})

/** Somebody opens their one-time link and chooses a password. */
export const acceptInvitation = openCommand({
  name: 'acceptInvitation',
  input: acceptInvitationInput,
  load: async (db, { token, password }) => {
    const invitation = await db.invitation.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: {
        id: true,
        centreId: true,
        personId: true,
        seatId: true,
        expiresAt: true,
        usedAt: true,
        seat: { select: { endedAt: true, role: true } },
        person: { select: { email: true, passwordHash: true } },
      },
    })
    return invitation && { invitation, passwordHash: await hashPassword(password) }
  },
  allow: () => null,
  decide: ({ invitation }, _, { at }) => {
    const { usedAt, expiresAt, seat, person } = invitation
    if (usedAt) return refuse('link-used', 'This link has been used. Sign in with your password.')
    if (expiresAt < at || seat.endedAt) {
      return refuse('link-old', 'This link is too old. Ask your centre for a new one.')
    }
    if (seat.role === 'eqa') {
      return refuse('needs-factor', 'This seat asks for a second factor: open the link itself.')
    }
    if (person.passwordHash) {
      return refuse(
        'has-password',
        'You have a password already: sign in, and your new desk is there.',
      )
    }
    return ok({
      ...happened(invitationAccepted, invitation.id, null, { personId: invitation.personId }),
      centreId: invitation.centreId,
    })
  },
  save: async (db, _, { invitation, passwordHash }, at) => {
    await spendInvitation(db, invitation.id, at)
    await keepPassword(db, invitation.personId, passwordHash, at)
    return { personId: invitation.personId, email: invitation.person.email }
  },
})

/** The administrator ends the seat of a candidate, a colleague or a visitor: its person is out at their next request. */
export const endSeat = command({
  name: 'endSeat',
  input: z.object({ seatId: id, reason: text(500, 'Say why the seat ends.') }),
  load: (db, { seatId }, actor) =>
    db.seat.findFirst({
      where: { id: seatId, centreId: actor.centreId },
      include: { visit: { select: { id: true } } },
    }),
  allow: mayAdministerCentre,
  decide: (seat, { reason }, { actor }) => {
    if (seat.endedAt) return refuse('seat-ended', 'This seat has ended already.')
    // Whether it still serves anybody is known further on: quality-assurance/commands/leaving.ts.
    if (seat.role === 'assessor' || isIqa(seat.role)) {
      return refuse('serving-seat', 'The seat of an assessor or an IQA ends on their own page.')
    }
    if (seat.visit) {
      return refuse('visiting-seat', 'The seat of an EQA ends with their visit: close it there.')
    }
    if (seat.id === actor.seatId) {
      return refuse('own-seat', 'Nobody ends their own seat: ask another administrator.')
    }
    return ok(happened(seatEnded, seat.id, null, { seatId: seat.id, role: seat.role, reason }))
  },
  save: async (db, event, seat, at) => {
    await endSeatRow(db, seat, at)
    return { seatId: event.subject.id }
  },
})
