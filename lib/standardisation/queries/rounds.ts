import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { roundsVisibleTo } from '@/lib/standardisation/policy'

export type RoundRow = {
  id: string
  number: number
  title: string
  reference: string
  unit: string
  dueOn: Date
  openedAt: Date
  openedBy: string
  invited: number
  handedIn: number
  /** Whether the reader is invited, and when they handed in. */
  mine: boolean
  mineAt: Date | null
  closedAt: Date | null
  minutedAt: Date | null
  openActions: number
}

/** The rounds this actor sees, those under way first. Two statements. */
export async function roundsView(db: Db, actor: Actor): Promise<RoundRow[]> {
  const seen = await db.standardisationRound.findMany({
    where: roundsVisibleTo(actor),
    select: { id: true },
  })
  if (seen.length === 0) return []
  return db.$queryRaw<RoundRow[]>`
    select r."id", r."number", r."title", u."reference", u."title" as "unit", r."dueOn", r."openedAt",
      p."name" as "openedBy",
      (select count(*)::int from "StandardisationJudge" j where j."roundId" = r."id") as "invited",
      (select count(*)::int from "StandardisationSheet" h where h."roundId" = r."id") as "handedIn",
      exists (select 1 from "StandardisationJudge" j
        where j."roundId" = r."id" and j."seatId" = ${actor.seatId}::uuid) as "mine",
      (select h."at" from "StandardisationSheet" h
        where h."roundId" = r."id" and h."seatId" = ${actor.seatId}::uuid) as "mineAt",
      c."at" as "closedAt", m."at" as "minutedAt",
      (select count(*)::int from "FollowUp" f where f."roundId" = r."id"
        and not exists (select 1 from "FollowUpDone" d where d."followUpId" = f."id")) as "openActions"
    from "StandardisationRound" r
    join "Unit" u on u."id" = r."unitId"
    join "Seat" s on s."id" = r."openedBySeatId"
    join "Person" p on p."id" = s."personId"
    left join "StandardisationClosing" c on c."roundId" = r."id"
    left join "StandardisationMinutes" m on m."roundId" = r."id"
    where r."id" = any(${seen.map(({ id }) => id)}::uuid[])
    order by m."at" is not null, r."number" desc`
}
