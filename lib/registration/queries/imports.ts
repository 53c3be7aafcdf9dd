import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'
import {
  keptRow,
  rowLists,
  type ImportState,
  type KeptRow,
  type RowList,
  type RowVerdict,
} from '@/lib/registration/model/importing'

export const importPageSize = 50

export type ImportHead = {
  id: string
  fileName: string
  state: ImportState
  total: number
  written: number
  madeAt: Date
  finishedAt: Date | null
  madeBy: string
}

/** The centre's imports, the latest first; fifty of them. One statement. */
export async function importsView(db: Db, actor: Actor): Promise<ImportHead[] | null> {
  if (mayAdministerCentre(actor)) return null
  return db.$queryRaw<ImportHead[]>`
    select i."id", i."fileName", i."state"::text as "state", i."total", i."written", i."madeAt",
      i."finishedAt", p."name" as "madeBy"
    from "RegisterImport" i join "Seat" s on s."id" = i."madeBySeatId"
    join "Person" p on p."id" = s."personId"
    where i."centreId" = ${actor.centreId}::uuid order by i."madeAt" desc, i."id" desc limit 50`
}

type Found = ImportHead & {
  unread: string[]
  counts: Partial<Record<RowVerdict, number>> | null
  page: unknown[]
}

/** One import with a page of its rows, after a line of the file. One statement; null when it is not theirs. */
export async function importView(
  db: Db,
  actor: Actor,
  importId: string,
  { list, after, size = importPageSize }: { list: RowList; after: number; size?: number },
) {
  if (mayAdministerCentre(actor)) return null
  const verdicts = rowLists[list]
  const [found] = await db.$queryRaw<Found[]>`
    select i."id", i."fileName", i."state"::text as "state", i."total", i."written", i."madeAt",
      i."finishedAt", p."name" as "madeBy", i."rows"->'unread' as "unread",
      (select jsonb_object_agg(t."verdict", t."count") from (
        select x->>'verdict' as "verdict", count(*) as "count"
        from jsonb_array_elements(i."rows"->'rows') x group by 1) t) as "counts",
      (select coalesce(jsonb_agg(t."x" order by t."line"), '[]') from (
        select x as "x", (x->>'line')::int as "line"
        from jsonb_array_elements(i."rows"->'rows') x
        where (x->>'line')::int > ${after}
          and (${verdicts}::text[] is null or x->>'verdict' = any(${verdicts}::text[]))
        order by 2 limit ${size + 1}) t) as "page"
    from "RegisterImport" i join "Seat" s on s."id" = i."madeBySeatId"
    join "Person" p on p."id" = s."personId"
    where i."id" = ${importId}::uuid and i."centreId" = ${actor.centreId}::uuid`
  if (!found) return null
  const { page, counts, ...head } = found
  const rows: KeptRow[] = page.slice(0, size).map((row) => keptRow.parse(row))
  const count = (verdict: RowVerdict) => counts?.[verdict] ?? 0
  const writable = count('good') + count('look') + count('late')
  return {
    ...head,
    rows,
    more: page.length > size,
    counts: counts ?? {},
    writable,
    bad: count('bad') + count('late'),
    registered:
      head.state === 'finished' ? count('registered') : Math.max(0, head.written - count('late')),
  }
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof importView>>>
