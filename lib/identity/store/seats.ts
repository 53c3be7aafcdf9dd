import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
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
