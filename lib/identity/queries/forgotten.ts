import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import { passwordRequestLimits } from '@/lib/identity/rules'

/** Who may choose a new password by a letter: somebody with a seat who has a password already. */
export async function whoMayReset(db: Db, email: string) {
  const person = await db.person.findFirst({
    where: { email, passwordHash: { not: null }, seats: { some: { endedAt: null } } },
    select: {
      id: true,
      name: true,
      seats: {
        where: { endedAt: null },
        orderBy: { startedAt: 'asc' },
        select: { id: true, centreId: true },
      },
    },
  })
  const [seat] = person?.seats ?? []
  if (!person || !seat) return null
  const centres = new Set(person.seats.map(({ centreId }) => centreId))
  return {
    id: person.id,
    name: person.name,
    named: { seatId: seat.id },
    /** Whose record it stands on: their centre's, or the installation's when they sit at several. */
    centreId: centres.size === 1 ? seat.centreId : null,
  }
}

/** When this account and this address asked, as long as it counts; the present asking is among them. */
export async function recentPasswordRequests(
  db: Db,
  { emailKey, address, at }: { emailKey: string; address: string; at: Date },
) {
  const since = new Date(at.getTime() - passwordRequestLimits.minutes * 60_000)
  const rows = await db.passwordRequest.findMany({
    where: { at: { gt: since }, OR: [{ emailKey }, { address }] },
    select: { at: true, emailKey: true, address: true },
  })
  return {
    account: rows.filter((row) => row.emailKey === emailKey).map((row) => row.at),
    address: rows.filter((row) => row.address === address).map((row) => row.at),
  }
}

/** The email that a link out of a letter is for; null when it is unknown, used or too old. */
export async function passwordLinkBehind(db: Db, token: string, at: Date): Promise<string | null> {
  const found = await db.passwordRequest.findFirst({
    where: {
      tokenHash: tokenHash(token),
      usedAt: null,
      expiresAt: { gte: at },
      person: { seats: { some: { endedAt: null } } },
    },
    select: { person: { select: { email: true } } },
  })
  return found?.person?.email ?? null
}
