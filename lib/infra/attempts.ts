import { db } from '@/lib/infra/db'
import type { Caller } from '@/lib/kernel/actor'

/** Who does something, from where, under which request. */
export type By = {
  actor: Caller
  at?: Date
  requestId?: string | null
  address?: string | null
}

/** Writes an attempt at what isn't theirs to the security log, in a transaction of its own. */
export async function recordAttempt(
  by: By,
  attempted: string,
  code: string,
  subject: unknown,
  requestId: string | null = by.requestId ?? null,
): Promise<void> {
  await db().securityEvent.create({
    data: {
      at: by.at ?? new Date(),
      centreId: by.actor.centreId,
      personId: by.actor.personId,
      seatId: by.actor.seatId,
      address: by.address ?? null,
      attempted,
      code,
      subject: idsIn(subject),
      requestId,
    },
  })
}

/** Only the ids of what was asked for: words and passwords typed into a refused form are not kept. */
function idsIn(raw: unknown): Record<string, string> {
  if (typeof raw !== 'object' || raw === null) return {}
  const uuid = /^[0-9a-f-]{36}$/i
  return Object.fromEntries(
    Object.entries(raw).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && uuid.test(entry[1]),
    ),
  )
}
