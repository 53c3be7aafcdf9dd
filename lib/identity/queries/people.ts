import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { containing } from '@/lib/infra/matching'
import type { Actor, Role } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'

export type SeatLine = {
  seatId: string
  personId: string
  name: string
  email: string
  role: Role
  startedAt: Date
  endedAt: Date | null
  /** Whether its person has chosen a password and can sign in. */
  joined: boolean
  /** Until when the latest unused link can be opened; null when there is none. */
  linkUntil: Date | null
  lastSeenAt: Date | null
}

/** What is said of a seat, with a condition and an order of the caller's. One statement. */
const seats = (db: Db, centreId: string, rest: Prisma.Sql) =>
  db.$queryRaw<SeatLine[]>`
    select s."id" as "seatId", p."id" as "personId", p."name", p."email", s."role"::text as "role",
      s."startedAt", s."endedAt", p."passwordHash" is not null as "joined",
      (select max(i."expiresAt") from "Invitation" i
        where i."seatId" = s."id" and i."usedAt" is null) as "linkUntil",
      (select max(n."lastSeenAt") from "Session" n
        where n."personId" = p."id" and n."currentSeatId" = s."id") as "lastSeenAt"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid and ${rest}`

/** So many candidates, and so many ended seats, on one page. */
export const peoplePageSize = 50

type Counts = { candidates: number; matching: number; waiting: number; ended: number }

/**
 * The centre's seats: all of its staff, a page of its candidates, and those that ended last. Four
 * statements, however many there are; null for anybody but its administrator.
 */
export async function peopleView(
  db: Db,
  actor: Actor,
  { q, page, now }: { q: string; page: number; now: Date },
) {
  if (mayAdministerCentre(actor)) return null
  const { centreId } = actor
  const part = containing(q)
  const named = Prisma.sql`(p."name" ilike ${part} or p."email" ilike ${part})`
  const [staff, candidates, ended, counted] = await Promise.all([
    seats(
      db,
      centreId,
      Prisma.sql`s."endedAt" is null and s."role" <> 'candidate' order by s."role", p."name", s."id"`,
    ),
    seats(
      db,
      centreId,
      Prisma.sql`s."endedAt" is null and s."role" = 'candidate' and ${named}
        order by p."name", s."id" limit ${peoplePageSize} offset ${(page - 1) * peoplePageSize}`,
    ),
    seats(
      db,
      centreId,
      Prisma.sql`s."endedAt" is not null order by s."endedAt" desc, s."id" limit ${peoplePageSize}`,
    ),
    db.$queryRaw<Counts[]>`
      select count(*) filter (where s."endedAt" is not null)::int as "ended",
        count(*) filter (where s."endedAt" is null and s."role" = 'candidate')::int as "candidates",
        count(*) filter (where s."endedAt" is null and s."role" = 'candidate'
          and ${named})::int as "matching",
        count(*) filter (where s."endedAt" is null and s."role" = 'candidate'
          and p."passwordHash" is null and not exists (select 1 from "Invitation" i
            where i."seatId" = s."id" and i."usedAt" is null
              and i."expiresAt" > ${now}))::int as "waiting"
      from "Seat" s join "Person" p on p."id" = s."personId"
      where s."centreId" = ${centreId}::uuid`,
  ])
  const counts = counted[0] ?? { candidates: 0, matching: 0, waiting: 0, ended: 0 }
  return { staff, candidates, ended, counts }
}

/** One seat of the centre. One statement. */
export async function seatView(db: Db, actor: Actor, seatId: string): Promise<SeatLine | null> {
  if (mayAdministerCentre(actor)) return null
  return (await seats(db, actor.centreId, Prisma.sql`s."id" = ${seatId}::uuid`))[0] ?? null
}

export type WaitingSeat = { seatId: string; personId: string; name: string; email: string }

/**
 * Candidates of a centre who cannot come in: no password, and no link that still opens. The oldest
 * seats first. One statement.
 */
export const candidatesWithoutLink = (
  db: Db,
  centreId: string,
  at: Date,
  most: number,
): Promise<WaitingSeat[]> =>
  db.$queryRaw<WaitingSeat[]>`
    select s."id" as "seatId", p."id" as "personId", p."name", p."email"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid and s."role" = 'candidate' and s."endedAt" is null
      and p."passwordHash" is null
      and not exists (select 1 from "Invitation" i
        where i."seatId" = s."id" and i."usedAt" is null and i."expiresAt" > ${at})
    order by s."startedAt", s."id" limit ${most}`
