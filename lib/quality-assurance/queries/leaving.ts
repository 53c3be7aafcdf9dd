import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import { isIqa } from '@/lib/kernel/actor'
import { servesFrom } from '@/lib/registration/policy'
import { readServers } from '@/lib/registration/queries/serving'
import { readHeldBy } from '@/lib/quality-assurance/queries/holders'
import { stillHolds } from '@/lib/quality-assurance/rules/leaving'

type Seat = {
  id: string
  centreId: string
  personId: string
  name: string
  role: Role
  endedAt: Date | null
}

/** What a member of staff would leave behind, and who could take it over. Three statements. */
export async function leavingView(db: Db, actor: Actor, seatId: string) {
  if (mayAdministerCentre(actor)) return null
  const [seat] = await db.$queryRaw<Seat[]>`
    select s."id", s."centreId", s."personId", p."name", s."role"::text as "role", s."endedAt"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."id" = ${seatId}::uuid and s."centreId" = ${actor.centreId}::uuid`
  if (!seat || !servesFrom(seat.role) || seat.endedAt) return null
  const held = await readHeldBy(db, seat)
  const servers = await readServers(db, actor.centreId)
  const successors = servers
    .filter((each) => each.seatId !== seat.id && isIqa(each.role) === isIqa(seat.role))
    .map((each) => ({ seatId: each.seatId, name: each.name, caseload: each.caseload }))
  return { seat, held, successors, refusal: stillHolds(held) }
}

export type LeavingView = NonNullable<Awaited<ReturnType<typeof leavingView>>>
