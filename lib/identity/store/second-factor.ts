import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'

export async function keepFactor(
  db: Db,
  factor: { personId: string; sealed: string; lastStep: number; enrolledAt: Date },
): Promise<void> {
  await db.secondFactor.create({ data: factor })
}

/** Takes a code: of two that send the same one, the second comes too late. */
export async function takeStep(db: Db, personId: string, step: number): Promise<void> {
  expectChanged(
    await db.secondFactor.updateMany({
      where: { personId, lastStep: { lt: step } },
      data: { lastStep: step },
    }),
    'This code has just been used.',
  )
}

export async function confirmSessionRow(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { factorAt: at },
  })
}

/** The old factor is worth nothing from now on, nor any session that rests on it. */
export async function voidFactor(db: Db, personId: string): Promise<void> {
  await db.secondFactor.deleteMany({ where: { personId } })
  await db.session.updateMany({ where: { personId, endedAt: null }, data: { factorAt: null } })
}
