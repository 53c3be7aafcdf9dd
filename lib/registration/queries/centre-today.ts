import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

type Counts = {
  active: number
  withoutAssessor: number
  withoutIqa: number
  staff: number
  /** Seats whose person has not opened their link yet. */
  invited: number
  /** Candidates with a seat and no registration. */
  unregistered: number
  approvals: number
  /** Members of staff with no award on record. */
  withoutAward: number
}

/** What there is at the centre and what needs its administrator. One statement. */
export async function centreToday(db: Db, actor: Actor): Promise<Counts | null> {
  if (mayAdministerCentre(actor)) return null
  const [counts] = await db.$queryRaw<Counts[]>`
    with open_seat as (
      select s."id", s."role", p."passwordHash" is not null as "joined"
      from "Seat" s join "Person" p on p."id" = s."personId"
      where s."centreId" = ${actor.centreId}::uuid and s."endedAt" is null
    ), active as (
      select r."id",
        exists (select 1 from "Allocation" a where a."registrationId" = r."id"
          and a."role" = 'assessor' and a."endedAt" is null) as "assessed",
        exists (select 1 from "Allocation" a where a."registrationId" = r."id"
          and a."role" = 'iqa' and a."endedAt" is null) as "assured"
      from "Registration" r join "Seat" c on c."id" = r."candidateSeatId"
      where r."centreId" = ${actor.centreId}::uuid and r."state" = 'active'
        and c."personId" <> ${actor.personId}::uuid
    )
    select
      (select count(*)::int from active) as "active",
      (select count(*)::int from active where not "assessed") as "withoutAssessor",
      (select count(*)::int from active where not "assured") as "withoutIqa",
      (select count(*)::int from open_seat where "role" <> 'candidate') as "staff",
      (select count(*)::int from open_seat where not "joined") as "invited",
      (select count(*)::int from open_seat o where o."role" = 'candidate' and not exists (
        select 1 from "Registration" r where r."candidateSeatId" = o."id")) as "unregistered",
      (select count(*)::int from "CentreApproval"
        where "centreId" = ${actor.centreId}::uuid) as "approvals",
      (select count(*)::int from open_seat o where o."role" in ('assessor', 'iqa', 'leadIqa')
        and not exists (select 1 from "StaffAward" w
          where w."seatId" = o."id" and w."endedAt" is null)) as "withoutAward"`
  return counts ?? null
}
