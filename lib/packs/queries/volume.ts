import type { Db } from '@/lib/infra/db'

/** How many files portfolios hold, and how many bytes. One statement. */
export async function volumeOf(
  db: Db,
  centreId: string,
  registrationIds: readonly string[],
): Promise<{ files: number; bytes: number }> {
  const [counted] = await db.$queryRaw<{ files: number; bytes: number }[]>`
    select count(*)::int as "files", coalesce(sum(f."size"), 0)::float8 as "bytes"
    from (
      select v."size" from "EvidenceVersion" v
      where v."registrationId" = any(${[...registrationIds]}::uuid[])
        and v."centreId" = ${centreId}::uuid and v."fileKey" is not null
      union all
      select a."size" from "EvidenceAttachment" a
      where a."registrationId" = any(${[...registrationIds]}::uuid[])
        and a."centreId" = ${centreId}::uuid) f`
  return counted ?? { files: 0, bytes: 0 }
}
