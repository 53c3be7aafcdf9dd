import { Prisma } from '@/lib/infra/generated/client'
import type { Caller } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical'
import type { DomainEvent } from '@/lib/kernel/event'
import type { Db } from '@/lib/infra/db'

/** The chain of what belongs to no centre: publishing a qualification, founding a centre. */
export const installationChain = '00000000-0000-0000-0000-000000000000'

/** What the hash of an entry is taken over, beside its place in the chain. */
export type HashedEntry = {
  at: string
  type: string
  subjectKind: string
  subjectId: string
  registrationId: string | null
  personId: string | null
  seatId: string | null
  role: string | null
  requestId: string | null
  data: unknown
}

/** The text an entry's hash is taken over. Field order is fixed by canonical JSON. */
export const hashedText = (entry: HashedEntry): string => canonicalJson(entry)

/**
 * Appends an event to its centre's chain. Called by `run` alone, last in its transaction: the
 * database function takes the chain's advisory lock, so that the chain never forks.
 */
export async function append(
  db: Db,
  by: { caller: Caller; at: Date; requestId: string | null },
  event: DomainEvent,
): Promise<void> {
  const chain = by.caller.centreId ?? event.centreId ?? installationChain
  const entry: HashedEntry = {
    at: by.at.toISOString(),
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    registrationId: event.registrationId,
    personId: by.caller.personId,
    seatId: by.caller.seatId,
    role: by.caller.role,
    requestId: by.requestId,
    data: JSON.parse(canonicalJson(event.data)),
  }
  await db.$executeRaw(Prisma.sql`
    select append_audit_event(
      ${chain}::uuid, ${entry.at}::timestamptz, ${entry.type}, ${entry.subjectKind},
      ${entry.subjectId}::uuid, ${entry.registrationId}::uuid, ${entry.personId}::uuid,
      ${entry.seatId}::uuid, ${entry.role}::"Role", ${entry.requestId},
      ${JSON.stringify(entry.data)}::jsonb, ${hashedText(entry)})`)
}
