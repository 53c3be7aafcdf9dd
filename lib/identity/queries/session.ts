import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import { idleHours } from '@/lib/identity/model'

export type SeatView = {
  id: string
  role: Role
  centreId: string
  centreName: string
  unread: number
}

/** Somebody signed in, at one of their desks. */
export type SignedIn = {
  sessionId: string
  lastSeenAt: Date
  person: { id: string; name: string; email: string }
  actor: Actor
  centre: { id: string; name: string }
  /** What was told at this desk and is not read: so far as it is counted. */
  unread: number
  /** Every seat that has not ended, the present one among them. */
  seats: SeatView[]
}

type Row = {
  currentSeatId: string | null
  lastSeenAt: Date
  personId: string
  name: string
  email: string
  seatId: string
  role: Role
  centreId: string
  centreName: string
  unread: number
}

/** A masthead says so many, and then "more". */
const mostCounted = 100

/**
 * Whose session this is, at `at`, in one statement: it is read at every request. Null when it has
 * ended, has been idle too long, or its person holds no seat any more.
 */
export async function signedIn(db: Db, sessionId: string, at: Date): Promise<SignedIn | null> {
  const idleSince = new Date(at.getTime() - idleHours * 3_600_000)
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."currentSeatId", s."lastSeenAt", p."id" AS "personId", p."name", p."email",
           t."id" AS "seatId", t."role"::text AS "role", c."id" AS "centreId", c."name" AS "centreName",
           (SELECT count(*)::int FROM (SELECT 1 FROM "Notification" n
             WHERE n."seatId" = t."id" AND n."readAt" IS NULL LIMIT ${mostCounted}) u) AS "unread"
    FROM "Session" s
    JOIN "Person" p ON p."id" = s."personId"
    JOIN "Seat" t ON t."personId" = p."id" AND t."endedAt" IS NULL
    JOIN "Centre" c ON c."id" = t."centreId"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."lastSeenAt" > ${idleSince}
    ORDER BY t."startedAt", t."id"`
  const row = rows.find((each) => each.seatId === each.currentSeatId) ?? rows[0]
  if (!row) return null
  const { personId, name, email, seatId, centreId, role } = row
  return {
    sessionId,
    lastSeenAt: row.lastSeenAt,
    person: { id: personId, name, email },
    actor: { personId, seatId, centreId, role },
    centre: { id: centreId, name: row.centreName },
    unread: row.unread,
    seats: rows.map((each) => ({
      id: each.seatId,
      role: each.role,
      centreId: each.centreId,
      centreName: each.centreName,
      unread: each.unread,
    })),
  }
}

export type OpenSession = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  userAgent: string | null
  address: string | null
}

/** A person's sessions that are still open, latest first. */
export const openSessions = (db: Db, personId: string, at: Date): Promise<OpenSession[]> =>
  db.session.findMany({
    where: {
      personId,
      endedAt: null,
      lastSeenAt: { gt: new Date(at.getTime() - idleHours * 3_600_000) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
    orderBy: { lastSeenAt: 'desc' },
  })
