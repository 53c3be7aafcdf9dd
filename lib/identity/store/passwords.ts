import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'

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
