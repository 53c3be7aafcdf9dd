import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { ClaimState } from '@/lib/certification/lifecycle'
import type { ClaimKind } from '@/lib/certification/model/claim'
import { claimsVisibleTo } from '@/lib/certification/policy'
import { frozenOf } from '@/lib/certification/queries/loading'

type Head = {
  number: number
  madeAt: Date
  madeBy: string
  centre: string
  centreNumber: string | null
}

type Row = {
  id: string
  number: number
  kind: ClaimKind
  state: ClaimState
  frozen: unknown
  signOff: { by: string; reference: string | null; on: string } | null
}

/**
 * Claims submitted together, as they were frozen: what the spreadsheet and the claim sheet say. Three
 * statements; null when there is none that they see.
 */
export async function batchView(db: Db, actor: Actor, batchId: string) {
  if (mayAdministerCentre(actor)) return null
  const [head] = await db.$queryRaw<Head[]>`
    select b."number", b."madeAt", p."name" as "madeBy", c."name" as "centre",
      c."number" as "centreNumber"
    from "ClaimBatch" b join "Centre" c on c."id" = b."centreId"
    join "Seat" s on s."id" = b."madeBySeatId" join "Person" p on p."id" = s."personId"
    where b."id" = ${batchId}::uuid and b."centreId" = ${actor.centreId}::uuid`
  if (!head) return null
  const seen = await db.claim.findMany({
    where: { AND: [claimsVisibleTo(actor), { batchId }] },
    select: { id: true },
  })
  const rows = await db.$queryRaw<Row[]>`
    select c."id", c."number", c."kind"::text as "kind", c."state"::text as "state", c."frozen",
      (select jsonb_build_object('by', coalesce(t."signedOffBy", p."name"),
          'reference', t."reference", 'on', t."happenedOn")
        from "ClaimStep" t join "Seat" s on s."id" = t."seatId"
        join "Person" p on p."id" = s."personId"
        where t."claimId" = c."id" and t."move" = 'signOff' limit 1) as "signOff"
    from "Claim" c where c."id" = any(${seen.map(({ id }) => id)}::uuid[])
    order by c."number"`
  if (rows.length === 0) return null
  return {
    ...head,
    batchId,
    claims: rows.map(({ frozen, ...row }) => ({ ...row, frozen: frozenOf(frozen) })),
  }
}

export type BatchView = NonNullable<Awaited<ReturnType<typeof batchView>>>
export type BatchClaim = BatchView['claims'][number]
