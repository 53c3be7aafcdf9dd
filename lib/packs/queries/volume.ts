import type { Db } from '@/lib/infra/db'

/** How many files portfolios hold, and how many bytes: all of them, or for a visit those handed in. One statement. */
export async function volumeOf(
  db: Db,
  centreId: string,
  registrationIds: readonly string[],
  forCandidate: boolean,
): Promise<{ files: number; bytes: number }> {
  const [counted] = await db.$queryRaw<{ files: number; bytes: number }[]>`
    select count(*)::int as "files", coalesce(sum(f."size"), 0)::float8 as "bytes"
    from (
      select v."size" from "EvidenceVersion" v
      where v."registrationId" = any(${[...registrationIds]}::uuid[])
        and v."centreId" = ${centreId}::uuid and v."fileKey" is not null
        and (${forCandidate} or exists (select 1 from "SubmissionItem" i
          where i."evidenceVersionId" = v."id"))
      union all
      select a."size" from "EvidenceAttachment" a
      where a."registrationId" = any(${[...registrationIds]}::uuid[])
        and a."centreId" = ${centreId}::uuid
        and (${forCandidate} or exists (select 1 from "SubmissionItem" i
          where i."evidenceVersionId" = a."evidenceVersionId"))) f`
  return counted ?? { files: 0, bytes: 0 }
}
