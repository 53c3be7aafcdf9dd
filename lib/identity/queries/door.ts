import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import type { Role } from '@/lib/kernel/actor'
import type { WayIn } from '@/lib/identity/rules'

/** What a sign-in is checked against: the hash never leaves the server's own code. */
export const credentialsOf = (
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> =>
  db.person.findFirst({
    // Whose visit is over is told so, instead of that their password is wrong.
    where: { email, seats: { some: { OR: [{ endedAt: null }, { role: 'eqa' }] } } },
    select: { id: true, passwordHash: true },
  })

export type InvitationView = {
  name: string
  email: string
  role: Role
  centreName: string
  /** Somebody who has signed in before needs no password from this link. */
  hasPassword: boolean
  hasFactor: boolean
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
      person: {
        select: {
          name: true,
          email: true,
          passwordHash: true,
          secondFactor: { select: { personId: true } },
        },
      },
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
    hasFactor: person.secondFactor !== null,
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

/** A person's seats with what bounds them, and whether they have a second factor. One statement. */
export const waysIn = (db: Db, personId: string): Promise<WayIn[]> =>
  db.$queryRaw<WayIn[]>`
    select t."role"::text as "role", c."name" as "centreName",
      t."endedAt" is null and coalesce(v."state" = 'open', true) as "stands",
      v."opensOn", v."closesOn", exists (select 1 from "SecondFactor" f
        where f."personId" = t."personId") as "hasFactor"
    from "Seat" t
    join "Centre" c on c."id" = t."centreId"
    left join "Visit" v on v."seatId" = t."id"
    where t."personId" = ${personId}::uuid and (t."endedAt" is null or t."role" = 'eqa')
    order by t."startedAt", t."id"`

/** The invitation of an EQA behind a token, for the command that takes it. */
export async function factorInvitation(db: Db, token: string) {
  return db.invitation.findFirst({
    where: { tokenHash: tokenHash(token), seat: { role: 'eqa' } },
    select: {
      id: true,
      centreId: true,
      seatId: true,
      personId: true,
      expiresAt: true,
      usedAt: true,
      seat: { select: { endedAt: true } },
      person: {
        select: { email: true, passwordHash: true, secondFactor: { select: { personId: true } } },
      },
    },
  })
}
