import type { Db } from '@/lib/infra/db'
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

const seats = (db: Db, centreId: string, seatId: string | null) =>
  db.$queryRaw<SeatLine[]>`
    select s."id" as "seatId", p."id" as "personId", p."name", p."email", s."role"::text as "role",
      s."startedAt", s."endedAt", p."passwordHash" is not null as "joined",
      (select max(i."expiresAt") from "Invitation" i
        where i."seatId" = s."id" and i."usedAt" is null) as "linkUntil",
      (select max(n."lastSeenAt") from "Session" n
        where n."personId" = p."id" and n."currentSeatId" = s."id") as "lastSeenAt"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid
      and (${seatId}::uuid is null or s."id" = ${seatId}::uuid)
    order by s."endedAt" is not null, s."role", p."name", s."id"`

/** Every seat at the centre, those that ended last. One statement; null for anybody but its administrator. */
export const peopleView = async (db: Db, actor: Actor): Promise<SeatLine[] | null> =>
  mayAdministerCentre(actor) ? null : seats(db, actor.centreId, null)

/** One seat of the centre. One statement. */
export async function seatView(db: Db, actor: Actor, seatId: string): Promise<SeatLine | null> {
  if (mayAdministerCentre(actor)) return null
  return (await seats(db, actor.centreId, seatId))[0] ?? null
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
