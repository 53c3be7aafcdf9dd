import { createHash } from 'node:crypto'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { nobody } from '@/lib/kernel/actor'
import { formatTime } from '@/lib/kernel/dates'
import { refuse, type Result } from '@/lib/kernel/result'
import { mayTryAgainAt, minuteAfter, signInLimits } from '@/lib/identity/rules'
import {
  dropSignInAttempt,
  keepSignInAttempt,
  settleSignInAttempts,
} from '@/lib/identity/store/passwords'

/** Refusals that say that something secret was guessed wrong; no other counts against anybody. */
const guesses = ['wrong-credentials', 'wrong-password', 'wrong-code', 'not-found']

export type From = { address: string; at: Date }

/**
 * Checks something secret, with limits on how often it is guessed wrong. `whose` names what is guessed at:
 * an account, its second factor, a link. Not within a command: a wrong guess has to be kept although it
 * is refused. Refuses with `too-many-attempts`, or as the check does.
 */
export async function guarded<T>(
  whose: string,
  { address, at }: From,
  attempted: string,
  check: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const emailKey = createHash('sha256').update(whose).digest('hex')
  const attempt = newId(at)
  // Kept before it is judged, so that a hundred guesses at once are counted like a hundred in a row.
  await keepSignInAttempt(db(), { id: attempt, at, emailKey, address, succeeded: false })
  const opensAt = mayTryAgainAt(await recentFailures(emailKey, address, at))
  if (opensAt) {
    await dropSignInAttempt(db(), attempt)
    await recordAttempt({ actor: nobody, at, address }, attempted, 'too-many-attempts', {})
    return refuse(
      'too-many-attempts',
      `There have been too many attempts. Try again at ${formatTime(minuteAfter(opensAt))}.`,
    )
  }
  const result = await check()
  if (result.ok) {
    await settleSignInAttempts(db(), attempt, emailKey)
  } else if (guesses.includes(result.refusal.code)) {
    await recordAttempt({ actor: nobody, at, address }, attempted, result.refusal.code, {})
  } else {
    await dropSignInAttempt(db(), attempt)
  }
  return result
}

async function recentFailures(emailKey: string, address: string, at: Date) {
  const since = new Date(at.getTime() - signInLimits.minutes * 60_000)
  const rows = await db().signInAttempt.findMany({
    where: { at: { gt: since }, succeeded: false, OR: [{ emailKey }, { address }] },
    select: { at: true, emailKey: true, address: true },
  })
  return {
    account: rows.filter((row) => row.emailKey === emailKey).map((row) => row.at),
    address: rows.filter((row) => row.address === address).map((row) => row.at),
  }
}
