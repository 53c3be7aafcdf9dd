import { db } from '@/lib/infra/db'

/** The version of a candidate whose file lies, byte for byte, in another's portfolio too. */
export async function sharedBy(registrationId: string): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    select v."id" from "EvidenceVersion" v
    join "EvidenceVersion" o on o."sha256" = v."sha256" and o."registrationId" <> v."registrationId"
      and o."centreId" = v."centreId"
    where v."registrationId" = ${registrationId}::uuid
      and exists (select 1 from "SubmissionItem" i where i."evidenceVersionId" = v."id")
    order by v."id" limit 1`
  if (!row) throw new Error('No file of theirs was handed in by another.')
  return row.id
}
