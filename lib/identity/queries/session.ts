import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
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
  awardingBody: string | null
  unread: number
}

/** A masthead says so many, and then "more". */
const mostCounted = 100

/**
 * Whose session this is, at `at`, in one statement: it is read at every request. Null when it has
 * ended, has been idle too long, or its person holds no seat any more. An EQA's seat is there only
 * within their visit's days, while it is open, and once the code of the second factor was given.
 */
export async function signedIn(db: Db, sessionId: string, at: Date): Promise<SignedIn | null> {
  const idleSince = new Date(at.getTime() - idleHours * 3_600_000)
  const today = toIsoDate(at)
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."currentSeatId", s."lastSeenAt", p."id" AS "personId", p."name", p."email",
           t."id" AS "seatId", t."role"::text AS "role", c."id" AS "centreId", c."name" AS "centreName",
           v."awardingBody",
           (SELECT count(*)::int FROM (SELECT 1 FROM "Notification" n
             WHERE n."seatId" = t."id" AND n."readAt" IS NULL LIMIT ${mostCounted}) u) AS "unread"
    FROM "Session" s
    JOIN "Person" p ON p."id" = s."personId"
    JOIN "Seat" t ON t."personId" = p."id" AND t."endedAt" IS NULL
    JOIN "Centre" c ON c."id" = t."centreId"
    LEFT JOIN "Visit" v ON v."seatId" = t."id" AND v."state" = 'open'
      AND ${today}::date BETWEEN v."opensOn" AND v."closesOn"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."lastSeenAt" > ${idleSince}
      AND (t."role" <> 'eqa' OR (v."id" IS NOT NULL AND s."factorAt" IS NOT NULL))
    ORDER BY t."startedAt", t."id"`
  const row = rows.find((each) => each.seatId === each.currentSeatId) ?? rows[0]
  if (!row) return null
  const { personId, name, email, seatId, centreId, role, awardingBody } = row
  return {
    sessionId,
    lastSeenAt: row.lastSeenAt,
    person: { id: personId, name, email },
    actor: { personId, seatId, centreId, role, ...(awardingBody !== null && { awardingBody }) },
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

/** Who has given a right password and not yet their code; null when nothing is waiting for one. One statement. */
export async function awaitingCode(
  db: Db,
  sessionId: string,
  at: Date,
): Promise<{ personId: string; name: string; hasOtherSeats: boolean } | null> {
  const idleSince = new Date(at.getTime() - idleHours * 3_600_000)
  const rows = await db.$queryRaw<{ personId: string; name: string; hasOtherSeats: boolean }[]>`
    SELECT p."id" AS "personId", p."name", EXISTS (SELECT 1 FROM "Seat" t
      WHERE t."personId" = p."id" AND t."endedAt" IS NULL AND t."role" <> 'eqa') AS "hasOtherSeats"
    FROM "Session" s
    JOIN "Person" p ON p."id" = s."personId"
    JOIN "SecondFactor" f ON f."personId" = p."id"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."lastSeenAt" > ${idleSince}
      AND s."factorAt" IS NULL`
  return rows[0] ?? null
}
