import type { Db } from '@/lib/infra/db'
import type { letterStates } from '@/lib/notifications/model'

export type DueLetter = {
  id: string
  digest: boolean
  dueAt: Date
  attempts: number
  email: string
  isHere: boolean
}

/**
 * The next letter that is due, for this transaction alone: another process takes the one after it. Should
 * the process die, the database lets go of it and somebody else takes it. One statement.
 */
export async function takeDueLetter(db: Db, now: Date): Promise<DueLetter | null> {
  const [row] = await db.$queryRaw<DueLetter[]>`
    select l."id", l."digest", l."dueAt", l."attempts", p."email", s."endedAt" is null as "isHere"
    from "Letter" l
    join "Seat" s on s."id" = l."seatId"
    join "Person" p on p."id" = s."personId"
    where l."state" = 'queued' and l."nextAt" <= ${now}
    order by l."nextAt", l."id" limit 1
    for update of l skip locked`
  return row ?? null
}

type Settled = {
  state: (typeof letterStates)[number]
  attempts: number
  reason: string | null
  nextAt?: Date
}

/** What became of an attempt. */
export async function keepAttempt(db: Db, id: string, settled: Settled, now: Date): Promise<void> {
  const { state, attempts, reason, nextAt } = settled
  await db.letter.update({
    where: { id },
    data: {
      state,
      attempts,
      reason,
      ...(nextAt && { nextAt }),
      ...(state !== 'queued' && { settledAt: now }),
    },
  })
}

/** Queues a letter that was given up once more; 0 where it no longer is given up. */
export const queueAgain = (db: Db, id: string, centreId: string, now: Date) =>
  db.letter.updateMany({
    where: { id, centreId, state: 'givenUp' },
    data: { state: 'queued', attempts: 0, nextAt: now, dueAt: now, reason: null, settledAt: null },
  })
