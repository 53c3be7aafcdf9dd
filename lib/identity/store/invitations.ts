import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import { invitationDays } from '@/lib/identity/model'
import type { Role } from '@/lib/kernel/actor'
import { keepPerson, keepSeat } from './seats'

type InvitationRow = {
  id: string
  centreId: string
  seatId: string
  personId: string
  tokenHash: string
  createdAt: Date
  expiresAt: Date
}

export async function keepInvitation(db: Db, invitation: InvitationRow): Promise<void> {
  await db.invitation.create({ data: invitation })
}

export async function keepInvitations(db: Db, invitations: InvitationRow[]): Promise<void> {
  await db.invitation.createMany({ data: invitations })
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
