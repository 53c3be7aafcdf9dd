import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import type { Role } from '@/lib/kernel/actor'

/** What a sign-in is checked against: the hash never leaves the server's own code. */
export const credentialsOf = (
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> =>
  db.person.findFirst({
    where: { email, seats: { some: { endedAt: null } } },
    select: { id: true, passwordHash: true },
  })

export type InvitationView = {
  name: string
  email: string
  role: Role
  centreName: string
  /** Somebody who has signed in before needs no password from this link. */
  hasPassword: boolean
}

/** The invitation a one-time link stands for; null when it is unknown, used, too old or withdrawn. */
export async function invitationBehind(
  db: Db,
  token: string,
  at: Date,
): Promise<InvitationView | null> {
  const found = await db.invitation.findFirst({
    where: {
      tokenHash: tokenHash(token),
      usedAt: null,
      expiresAt: { gte: at },
      seat: { endedAt: null },
    },
    select: {
      seat: { select: { role: true } },
      centre: { select: { name: true } },
      person: { select: { name: true, email: true, passwordHash: true } },
    },
  })
  if (!found) return null
  const { seat, centre, person } = found
  return {
    name: person.name,
    email: person.email,
    role: seat.role,
    centreName: centre.name,
    hasPassword: person.passwordHash !== null,
  }
}

/** Whether a founding link can still be used. */
export const isFoundingLinkOpen = async (db: Db, token: string, at: Date): Promise<boolean> =>
  (await db.foundingLink.count({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gte: at } },
  })) > 0

/** The name to show at the door: that of the only centre here; with several, nobody's. */
export async function onlyCentre(db: Db): Promise<string | null> {
  const centres = await db.centre.findMany({ select: { name: true }, take: 2 })
  return centres.length === 1 ? (centres[0]?.name ?? null) : null
}
