import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'

export type FollowUpRow = {
  id: string
  text: string
  ownerSeatId: string
  owner: string
  dueOn: string
  done: { note: string; by: string; at: string } | null
}

/** The follow-ups that fit, of "FollowUp" as `f`, each with what was done: one list. */
export const followUpsWhere = (which: Prisma.Sql) => Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'text', f."text",
      'ownerSeatId', f."ownerSeatId", 'owner', p."name", 'dueOn', f."dueOn",
      'done', (select jsonb_build_object('note', d."note", 'at', d."at", 'by', dp."name")
        from "FollowUpDone" d join "Seat" ds on ds."id" = d."seatId"
        join "Person" dp on dp."id" = ds."personId" where d."followUpId" = f."id")) order by f."id")
    from "FollowUp" f join "Seat" s on s."id" = f."ownerSeatId"
    join "Person" p on p."id" = s."personId" where ${which}), '[]')`

type Row = {
  id: string
  text: string
  owner: string
  dueOn: string
  round: number | null
  raisedBy: string
}

/** What was given to this person to do and is not done, the next due first. One statement. */
export async function ownFollowUps(db: Db, actor: Actor) {
  const rows = await db.$queryRaw<Row[]>`
    select f."id", f."text", p."name" as "owner", f."dueOn"::text as "dueOn", r."number" as "round",
      b."name" as "raisedBy"
    from "FollowUp" f
    join "Seat" s on s."id" = f."ownerSeatId" join "Person" p on p."id" = s."personId"
    join "Seat" t on t."id" = f."raisedBySeatId" join "Person" b on b."id" = t."personId"
    left join "StandardisationRound" r on r."id" = f."roundId"
    where f."ownerSeatId" = ${actor.seatId}::uuid and f."centreId" = ${actor.centreId}::uuid
      and not exists (select 1 from "FollowUpDone" d where d."followUpId" = f."id")
    order by f."dueOn", f."id"`
  return rows.map(({ round, raisedBy, ...row }) => ({
    ...row,
    mine: true,
    after: `Set by ${raisedBy}${round === null ? '' : ` after standardisation round ${round}`}.`,
    done: null,
  }))
}
