import type { Break } from '@/lib/audit/model'
import { rowSelect } from '@/lib/audit/queries/rows'
import { follow, start, type Head } from '@/lib/audit/rules'
import type { Db } from '@/lib/infra/db'

const stretch = 1000

/** Follows one chain from its first entry to its last; stops at the first that is broken. */
export async function verifyChain(
  db: Db,
  chain: string,
): Promise<{ head: Head; broken: Break | null }> {
  let head = start
  for (;;) {
    const entries = await db.auditEvent.findMany({
      where: { chain, sequence: { gt: head.sequence } },
      orderBy: { sequence: 'asc' },
      take: stretch,
      select: rowSelect,
    })
    const followed = follow(head, entries)
    if (followed.broken || entries.length < stretch) return followed
    head = followed.head
  }
}

/** Every chain there is, with the name of the centre it belongs to; the installation's has none. */
export const readChains = (db: Db) =>
  db.$queryRaw<{ chain: string; centre: string | null }[]>`
    select e."chain", c."name" as "centre"
    from (select distinct "chain" from "AuditEvent") e
    left join "Centre" c on c."id" = e."chain"
    order by c."name" nulls first`
