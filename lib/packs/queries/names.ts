import type { Db } from '@/lib/infra/db'

/** Every seat that rows name, wherever in them. */
function seatsIn(rows: unknown, found = new Set<string>()): Set<string> {
  if (typeof rows !== 'object' || rows === null || rows instanceof Date) return found
  for (const [key, value] of Object.entries(rows)) {
    if (typeof value === 'string' && /seatId$/i.test(key)) found.add(value)
    else seatsIn(value, found)
  }
  return found
}

export type NameOf = (seatId: string | null) => string

/** The names that the people in these rows have now. One statement. */
export async function namesIn(db: Db, centreId: string, rows: unknown): Promise<NameOf> {
  const seats = await db.$queryRaw<{ id: string; name: string }[]>`
    select s."id", p."name" from "Seat" s join "Person" p on p."id" = s."personId"
    where s."id" = any(${[...seatsIn(rows)]}::uuid[]) and s."centreId" = ${centreId}::uuid`
  const names = new Map(seats.map(({ id, name }) => [id, name]))
  return (seatId) => (seatId && names.get(seatId)) || 'somebody'
}
