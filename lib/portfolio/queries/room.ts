import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Room } from '@/lib/portfolio/rules/room'

/** What a person has under way and what their centre keeps, in one statement. The same bytes kept once count once. */
export async function readRoom(
  db: Db,
  { personId, centreId }: Actor,
): Promise<Pick<Room, 'unfinished' | 'centre'>> {
  const [row] = await db.$queryRaw<{ files: bigint; bytes: bigint; centre: bigint }[]>`
    with pending as (
      select u."declaredSize", s."personId", u."centreId"
      from "Upload" u join "Seat" s on s."id" = u."seatId"
      where u."state" in ('receiving', 'ready')
        and (s."personId" = ${personId}::uuid or u."centreId" = ${centreId}::uuid)),
    kept as (
      select "fileKey", "size" from "EvidenceVersion"
      where "centreId" = ${centreId}::uuid and "fileKey" is not null
      union select "fileKey", "size" from "EvidenceAttachment" where "centreId" = ${centreId}::uuid)
    select
      (select count(*) from pending where "personId" = ${personId}::uuid) as "files",
      (select coalesce(sum("declaredSize"), 0)::bigint from pending
        where "personId" = ${personId}::uuid) as "bytes",
      (select coalesce(sum("size"), 0)::bigint from kept)
        + (select coalesce(sum("declaredSize"), 0)::bigint from pending
          where "centreId" = ${centreId}::uuid) as "centre"`
  return {
    unfinished: { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) },
    centre: Number(row?.centre ?? 0),
  }
}
