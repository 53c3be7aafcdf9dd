import type { Db } from '@/lib/infra/db'
import { temporaryUln } from '@/lib/kernel/uln'
import type { Holder, Holders } from '@/lib/registration/rules/identifiers'

/** A number as it was typed, and as it may have been typed before: an index finds each. */
export const spellings = (number: string): string[] => [
  ...new Set([number, number.toUpperCase(), number.toLowerCase()]),
]

/** Who else at this centre has this ULN, and who this registration number. One statement. */
export async function readHolders(
  db: Db,
  centreId: string,
  asked: { uln: string | null; awardingBodyNumber: string | null },
  /** Whose they may be. */
  personId: string | null,
): Promise<Holders> {
  const uln = asked.uln === temporaryUln ? null : asked.uln || null
  const number = asked.awardingBodyNumber || null
  if (uln === null && number === null) return { uln: null, number: null }
  const rows = await db.$queryRaw<(Holder & { what: 'uln' | 'number' })[]>`
    (select 'uln' as "what", p."name", (select min(r."awardingBodyNumber") from "Registration" r
        where r."candidateSeatId" = s."id") as "awardingBodyNumber"
      from "CandidateDetails" d
      join "Seat" s on s."id" = d."candidateSeatId" join "Person" p on p."id" = s."personId"
      where d."centreId" = ${centreId}::uuid and d."uln" = ${uln}
        and s."personId" is distinct from ${personId}::uuid
      limit 1)
    union all
    (select 'number', p."name", r."awardingBodyNumber"
      from "Registration" r
      join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
      where r."centreId" = ${centreId}::uuid
        and r."awardingBodyNumber" = any(${number === null ? [] : spellings(number)}::text[])
        and s."personId" is distinct from ${personId}::uuid
      limit 1)`
  const of = (what: 'uln' | 'number'): Holder | null => {
    const found = rows.find((row) => row.what === what)
    return found ? { name: found.name, awardingBodyNumber: found.awardingBodyNumber } : null
  }
  return { uln: of('uln'), number: of('number') }
}
