import type { Db } from '@/lib/infra/db'
import type { Role } from '@/lib/kernel/actor'

/** Gives seats to many at once, and makes the people who are new. Their links are made when they are asked for. */
export async function giveSeats(
  db: Db,
  centreId: string,
  seats: readonly {
    seatId: string
    personId: string
    role: Role
    fresh: { email: string; name: string } | null
  }[],
  at: Date,
): Promise<void> {
  await db.person.createMany({
    data: seats.flatMap(({ personId, fresh }) =>
      fresh ? [{ id: personId, ...fresh, passwordHash: null, createdAt: at }] : [],
    ),
  })
  await db.seat.createMany({
    data: seats.map(({ seatId, personId, role }) => ({
      id: seatId,
      centreId,
      personId,
      role,
      startedAt: at,
    })),
  })
}
