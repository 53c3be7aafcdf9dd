import type { Db } from '@/lib/infra/db'

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
    factorAt: Date | null
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

/** Ends whatever is open at a seat; its person may be signed in elsewhere all the same. */
export async function endSessionsAt(
  db: Db,
  seatId: string,
  at: Date,
  endReason: string,
): Promise<void> {
  await db.session.updateMany({
    where: { currentSeatId: seatId, endedAt: null },
    data: { endedAt: at, endReason },
  })
}

export async function keepCurrentSeat(db: Db, sessionId: string, seatId: string): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { currentSeatId: seatId } })
}

/** Notes that a session is in use; several requests at once write once. */
export async function touchSession(db: Db, id: string, seenBefore: Date, at: Date): Promise<void> {
  await db.session.updateMany({
    where: { id, endedAt: null, lastSeenAt: { lt: seenBefore } },
    data: { lastSeenAt: at },
  })
}
