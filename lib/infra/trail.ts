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

type By = { caller: Caller; at: Date; requestId: string | null }

const entryOf = ({ caller, at, requestId }: By, event: DomainEvent): HashedEntry => ({
  at: at.toISOString(),
  type: event.type,
  subjectKind: event.subject.kind,
  subjectId: event.subject.id,
  registrationId: event.registrationId,
  personId: caller.personId,
  seatId: caller.seatId,
  role: caller.role,
  requestId,
  data: JSON.parse(canonicalJson(event.data)),
})

/**
 * Has what a command decided appended to its centre's chain. Called by `run` alone, last in its transaction.
 * The database does it when the transaction commits: only then is the chain locked, so that it never forks
 * and writers wait least. Several events stand together or not at all, each an entry of its own; they are
 * all of one chain.
 */
export async function append(
  db: Db,
  by: By,
  decided: DomainEvent | readonly DomainEvent[],
): Promise<void> {
  const events = [decided].flat()
  const [first] = events
  if (!first) throw new Error('a command decided nothing')
  const chain = by.caller.centreId ?? first.centreId ?? installationChain
  const entries = events.map((event) => {
    const entry = entryOf(by, event)
    return { ...entry, content: hashedText(entry) }
  })
  await db.$executeRaw(Prisma.sql`
    insert into "AuditPending" ("chain", "entries")
    values (${chain}::uuid, ${JSON.stringify(entries)}::jsonb)`)
}
