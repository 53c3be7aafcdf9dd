import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import { invitationDays } from '@/lib/identity/model'
import type { Role } from '@/lib/kernel/actor'

export async function keepCentre(
  db: Db,
  centre: { id: string; name: string; number: string | null; createdAt: Date },
): Promise<void> {
  await db.centre.create({ data: centre })
}

export async function keepPerson(
  db: Db,
  person: { id: string; email: string; name: string; passwordHash: string | null; createdAt: Date },
): Promise<void> {
  await db.person.create({ data: person })
}

export async function keepSeat(
  db: Db,
  seat: { id: string; centreId: string; personId: string; role: Role; startedAt: Date },
): Promise<void> {
  await db.seat.create({ data: seat })
}

export async function keepInvitation(
  db: Db,
  invitation: {
    id: string
    centreId: string
    seatId: string
    personId: string
    tokenHash: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db.invitation.create({ data: invitation })
}

export const invitationExpiry = (at: Date) => new Date(at.getTime() + invitationDays * 86_400_000)

/** Gives a seat with its one-time link, and makes the person where they are new. */
export async function giveSeat(
  db: Db,
  seat: { seatId: string; personId: string; centreId: string; role: Role; invitationId: string },
  newPerson: { email: string; name: string } | null,
  token: string,
  at: Date,
): Promise<void> {
  const { seatId, personId, centreId, role, invitationId } = seat
  if (newPerson) {
    const { email, name } = newPerson
    await keepPerson(db, { id: personId, email, name, passwordHash: null, createdAt: at })
  }
  await keepSeat(db, { id: seatId, centreId, personId, role, startedAt: at })
  await keepInvitation(db, {
    id: invitationId,
    centreId,
    seatId,
    personId,
    tokenHash: tokenHash(token),
    createdAt: at,
    expiresAt: invitationExpiry(at),
  })
}

export async function spendInvitation(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.invitation.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } }),
    'This link has just been used.',
  )
}

export async function keepFoundingLink(
  db: Db,
  link: { id: string; tokenHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.foundingLink.create({ data: link })
}

export async function spendFoundingLink(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.foundingLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } }),
    'This link has just been used.',
  )
}

export async function keepPassword(
  db: Db,
  personId: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await db.person.updateMany({
    where: { id: personId },
    data: { passwordHash, passwordChangedAt: at, version: { increment: 1 } },
  })
}

export async function endSeatRow(
  db: Db,
  seat: { id: string; version: number },
  at: Date,
): Promise<void> {
  expectChanged(
    await db.seat.updateMany({
      where: { id: seat.id, version: seat.version, endedAt: null },
      data: { endedAt: at, version: { increment: 1 } },
    }),
  )
}

export async function keepSession(
  db: Db,
  session: {
    id: string
    personId: string
    currentSeatId: string | null
    createdAt: Date
    lastSeenAt: Date
    userAgent: string | null
    address: string | null
  },
): Promise<void> {
  await db.session.create({ data: session })
}

export async function endSessionRows(
  db: Db,
  which: { personId: string; id?: string; exceptId?: string | null },
  at: Date,
  endReason: string,
): Promise<void> {
  await db.session.updateMany({
    where: {
      personId: which.personId,
      endedAt: null,
      ...(which.id ? { id: which.id } : {}),
      ...(which.exceptId ? { NOT: { id: which.exceptId } } : {}),
    },
    data: { endedAt: at, endReason },
  })
}

export async function keepCurrentSeat(db: Db, sessionId: string, seatId: string): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { currentSeatId: seatId } })
}

export async function keepSignInAttempt(
  db: Db,
  attempt: { id: string; at: Date; emailKey: string; address: string; succeeded: boolean },
): Promise<void> {
  await db.signInAttempt.create({ data: attempt })
}

export async function dropSignInAttempt(db: Db, id: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { id } })
}

/** The attempt was right: it and the account's earlier failures no longer count. */
export async function settleSignInAttempts(db: Db, id: string, emailKey: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { emailKey, succeeded: false, NOT: { id } } })
  await db.signInAttempt.updateMany({ where: { id }, data: { succeeded: true } })
}

/** Notes that a session is in use; several requests at once write once. */
export async function touchSession(db: Db, id: string, seenBefore: Date, at: Date): Promise<void> {
  await db.session.updateMany({
    where: { id, endedAt: null, lastSeenAt: { lt: seenBefore } },
    data: { lastSeenAt: at },
  })
}

export async function keepPasswordRequest(
  db: Db,
  request: { id: string; at: Date; emailKey: string; address: string },
): Promise<void> {
  await db.passwordRequest.create({ data: request })
}

export async function dropPasswordRequest(db: Db, id: string): Promise<void> {
  await db.passwordRequest.deleteMany({ where: { id, tokenHash: null } })
}

/** Gives an asking its link; an asking has one at most. */
export const keepPasswordLink = (
  db: Db,
  { id, ...link }: { id: string; personId: string; tokenHash: string; expiresAt: Date },
): Promise<{ count: number }> =>
  db.passwordRequest.updateMany({ where: { id, tokenHash: null }, data: link })

/** Spends a link, and with it every other that its person still has. */
export async function spendPasswordLinks(
  db: Db,
  { id, personId }: { id: string; personId: string },
  at: Date,
): Promise<void> {
  expectChanged(
    await db.passwordRequest.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } }),
    'This link has just been used.',
  )
  await db.passwordRequest.updateMany({
    where: { personId, usedAt: null },
    data: { usedAt: at },
  })
}

/** A password chosen anew: what was guessed wrong before counts no longer. */
export async function forgetFailedSignIns(db: Db, emailKey: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { emailKey, succeeded: false } })
}
