import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { containing } from '@/lib/infra/matching'
import type { Actor, Role } from '@/lib/kernel/actor'
import { mayKeepConcerns } from '@/lib/concerns/policy'

type Registration = {
  id: string
  candidate: string
  qualification: string
  number: string | null
  isChosen: boolean
}
type Staff = { seatId: string; name: string; role: Role }

const most = 20

/**
 * What a new concern may name: the registrations chosen so far and those that were looked for, and the
 * staff. Two statements; null for whoever does not keep the log.
 */
export async function recordingView(db: Db, actor: Actor, chosen: string[], find: string) {
  if (mayKeepConcerns(actor)) return null
  const part = containing(find)
  const looked = find
    ? Prisma.sql`(p."name" ilike ${part} or r."awardingBodyNumber" ilike ${part})`
    : Prisma.sql`false`
  const registrations = await db.$queryRaw<Registration[]>`
    select r."id", p."name" as "candidate", v."title" as "qualification",
      r."awardingBodyNumber" as "number", r."id" = any(${chosen}::uuid[]) as "isChosen"
    from "Registration" r
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
    where r."centreId" = ${actor.centreId}::uuid and s."personId" <> ${actor.personId}::uuid
      and (r."id" = any(${chosen}::uuid[]) or ${looked})
    order by r."id" = any(${chosen}::uuid[]) desc, p."name", r."id"
    limit ${most + chosen.length}`
  const staff = await db.$queryRaw<Staff[]>`
    select s."id" as "seatId", p."name", s."role"::text as "role"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${actor.centreId}::uuid and s."role" not in ('candidate', 'eqa')
      and s."personId" <> ${actor.personId}::uuid and s."endedAt" is null
    order by p."name", s."role"`
  return { registrations, staff }
}
