import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { logWarning } from '@/lib/infra/log'
import { sendMail } from '@/lib/infra/mail'
import { LetterRefused } from '@/lib/infra/smtp'
import { steadily } from '@/lib/infra/steadily'
import { linesOf } from '@/lib/notifications/queries/letters'
import { nextTry, staleAfter, wordsOf } from '@/lib/notifications/rules/letters'
import { keepAttempt, takeDueLetter, type DueLetter } from '@/lib/notifications/store/letters'

/** Longer than a mail server may take over one letter (lib/infra/smtp.ts). */
const patience = 180_000

/**
 * Sends the next letter that is due; null when there is none. The letter's row is locked from before it
 * is handed over until what became of it is kept, so that of several processes one sends it, and one that
 * dies half-way leaves it as it was: see docs/decisions/0010-notifications.md.
 */
export function sendNext(now: Date = new Date()): Promise<DueLetter['id'] | null> {
  return db().$transaction(
    async (tx) => {
      const letter = await takeDueLetter(tx, now)
      if (!letter) return null
      const { id, attempts } = letter
      const isStale = attempts === 0 && now.getTime() - letter.dueAt.getTime() > staleAfter
      const lines = isStale || !letter.isHere ? [] : await linesOf(tx, id)
      if (lines.length === 0) {
        const state = isStale ? 'lapsed' : 'needless'
        await keepAttempt(tx, id, { state, attempts, reason: null }, now)
        return id
      }
      const words = wordsOf({ digest: letter.digest, lines, address: env().APP_URL })
      try {
        await sendMail({ to: letter.email, ...words }, now, id)
        await keepAttempt(tx, id, { state: 'sent', attempts: attempts + 1, reason: null }, now)
      } catch (fault) {
        await keepFailure(tx, letter, fault, now)
      }
      return id
    },
    { timeout: patience, maxWait: patience },
  )
}

async function keepFailure(
  tx: Parameters<typeof keepAttempt>[0],
  letter: DueLetter,
  fault: unknown,
  now: Date,
): Promise<void> {
  const attempts = letter.attempts + 1
  const reason = fault instanceof Error ? fault.message : String(fault)
  const forGood = fault instanceof LetterRefused && fault.forGood
  const nextAt = forGood ? null : nextTry(attempts, now)
  logWarning('A letter could not be sent', { letter: letter.id, attempts, again: nextAt })
  await keepAttempt(
    tx,
    letter.id,
    nextAt ? { state: 'queued', attempts, reason, nextAt } : { state: 'givenUp', attempts, reason },
    now,
  )
}

/** Sends letters as they come due, one after another; gives back how to end it, after the one under way. */
export const sendSteadily = (): (() => Promise<void>) =>
  steadily({
    part: 'letters',
    work: async () => (await sendNext()) !== null,
    idle: 2_000,
    afterFault: 30_000,
  })
