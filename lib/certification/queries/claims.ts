import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { openStates, type ClaimState } from '@/lib/certification/lifecycle'
import type { ClaimKind } from '@/lib/certification/model/claim'
import { claimsVisibleTo } from '@/lib/certification/policy'

export const claimsPageSize = 40

export const claimLists = ['open', 'certificated', 'ended'] as const
export type ClaimList = (typeof claimLists)[number]

const statesOf: Record<ClaimList, ClaimState[]> = {
  open: [...openStates],
  certificated: ['certificated'],
  ended: ['rejected', 'revoked', 'withdrawn'],
}

type Row = {
  id: string
  number: number
  kind: ClaimKind
  state: ClaimState
  stateSince: Date
  registrationId: string
  name: string
  awardingBodyNumber: string | null
  qualification: string
  units: number
  credits: number
  signedOff: boolean
  batchId: string | null
  batchNumber: number | null
  /** Certificates that came, and those that are handed over; void and replaced ones left out. */
  certificates: number
  received: number
  handedOver: number
}

const readRows = (db: Db, ids: string[]) =>
  db.$queryRaw<Row[]>`
    select c."id", c."number", c."kind"::text as "kind", c."state"::text as "state", c."stateSince",
      c."registrationId", p."name", r."awardingBodyNumber", v."title" as "qualification",
      (select count(*)::int from "ClaimUnit" k where k."claimId" = c."id") as "units",
      (c."frozen"->>'credits')::int as "credits",
      exists (select 1 from "ClaimStep" t where t."claimId" = c."id"
        and t."move" = 'signOff') as "signedOff",
      c."batchId", b."number" as "batchNumber",
      coalesce(f."certificates", 0) as "certificates", coalesce(f."received", 0) as "received",
      coalesce(f."handedOver", 0) as "handedOver"
    from "Claim" c
    join "Registration" r on r."id" = c."registrationId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "ClaimBatch" b on b."id" = c."batchId"
    left join lateral (
      select count(*)::int as "certificates",
        count(*) filter (where exists (select 1 from "CertificateStep" t
          where t."certificateId" = x."id" and t."move" = 'receive'))::int as "received",
        count(*) filter (where exists (select 1 from "CertificateStep" t
          where t."certificateId" = x."id" and t."move" = 'handOver'))::int as "handedOver"
      from "Certificate" x
      where x."claimId" = c."id"
        and not exists (select 1 from "Certificate" y where y."replacesId" = x."id")
    ) f on true
    where c."id" = any(${ids}::uuid[])
    order by c."number" desc`

/** The centre's claims, or those an EQA was sent, latest first, a page at a time. Three statements. */
export async function claimsView(db: Db, actor: Actor, list: ClaimList, page: number) {
  const where = { AND: [claimsVisibleTo(actor), { state: { in: statesOf[list] } }] }
  const counts = await db.claim.groupBy({
    by: ['state'],
    where: claimsVisibleTo(actor),
    _count: true,
  })
  const ids = await db.claim.findMany({
    where,
    orderBy: { number: 'desc' },
    skip: (page - 1) * claimsPageSize,
    take: claimsPageSize,
    select: { id: true },
  })
  const rows =
    ids.length > 0
      ? await readRows(
          db,
          ids.map(({ id }) => id),
        )
      : []
  const countOf = (states: ClaimState[]) =>
    counts
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { _count }) => sum + _count, 0)
  return {
    rows,
    page,
    total: countOf(statesOf[list]),
    counts: {
      open: countOf(statesOf.open),
      certificated: countOf(statesOf.certificated),
      ended: countOf(statesOf.ended),
    },
  }
}

export type ClaimRow = Row
