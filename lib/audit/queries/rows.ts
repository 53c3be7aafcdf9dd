import type { ChainedEntry, TrailEntry } from '@/lib/audit/model'
import { sentenceFor, unseated } from '@/lib/audit/events'
import { hashOfEntry } from '@/lib/audit/rules'
import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'

/** A row of the trail as it is kept. */
export type Row = ChainedEntry & { id: bigint; role: Role | null }

export const rowSelect = {
  id: true,
  sequence: true,
  at: true,
  type: true,
  subjectKind: true,
  subjectId: true,
  registrationId: true,
  personId: true,
  seatId: true,
  role: true,
  requestId: true,
  data: true,
  previousHash: true,
  hash: true,
} as const

/** Every seat an event's data names, wherever in it. */
export function seatsNamed(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' && /seatId$/i.test(key) ? [value] : seatsNamed(value),
  )
}

/** Resolves names now, so that somebody who was pseudonymised is so in the trail too. One statement. */
export async function explained(
  db: Db,
  actor: Pick<Actor, 'centreId' | 'role'>,
  rows: Row[],
): Promise<TrailEntry[]> {
  const seats = [...new Set(rows.flatMap((row) => [row.seatId ?? [], seatsNamed(row.data)].flat()))]
  const people = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const named =
    rows.length === 0
      ? []
      : await db.$queryRaw<{ id: string; name: string }[]>`
          select s."id", p."name" from "Seat" s join "Person" p on p."id" = s."personId"
          where s."id" = any(${seats}::uuid[]) and s."centreId" = ${actor.centreId}::uuid
          union all
          select p."id", p."name" from "Person" p where p."id" = any(${people}::uuid[])`
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? 'somebody'
  return rows.map((row) => ({
    id: String(row.id),
    sequence: row.sequence,
    at: row.at,
    type: row.type,
    who: row.personId ? nameOf(row.personId) : unseated(row.type),
    role: row.role,
    sentence: sentenceFor(actor.role, row.type, row.data, nameOf),
    hash: row.hash,
    intact: hashOfEntry(row) === row.hash,
  }))
}
