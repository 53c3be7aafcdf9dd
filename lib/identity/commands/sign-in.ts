import { createHash } from 'node:crypto'
import { recordAttempt } from '@/lib/infra/attempts'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { verifyPassword } from '@/lib/infra/password'
import { nobody } from '@/lib/kernel/actor'
import { formatTime } from '@/lib/kernel/dates'
import { refuse, type Result } from '@/lib/kernel/result'
import { startSession } from '@/lib/identity/commands/sessions'
import { emailSchema } from '@/lib/identity/model'
import { credentialsOf } from '@/lib/identity/queries/door'
import { mayTryAgainAt, minuteAfter, signInLimits } from '@/lib/identity/rules'
import {
  dropSignInAttempt,
  keepSignInAttempt,
  settleSignInAttempts,
} from '@/lib/identity/store/passwords'
import { touchSession } from '@/lib/identity/store/sessions'

export type Credentials = {
  email: string
  password: string
  address: string
  userAgent: string
  at: Date
}

const wrong = 'The email or the password is not right. Check both and try again.'

/**
 * Checks an email and a password and starts a session. Not a command of its own: a wrong attempt has
 * to be kept although it is refused. Unknown accounts take as long, and are limited, like known ones.
 * Refuses with `wrong-credentials` or `too-many-attempts`.
 */
export async function signIn(given: Credentials): Promise<Result<{ sessionId: string }>> {
  const { address, userAgent, at } = given
  const email = emailSchema.safeParse(given.email).data ?? ''
  const emailKey = createHash('sha256').update(email).digest('hex')
  const attempt = newId(at)

  // Kept before it is judged, so that a hundred guesses at once are counted like a hundred in a row.
  await keepSignInAttempt(db(), { id: attempt, at, emailKey, address, succeeded: false })
  const opensAt = mayTryAgainAt(await recentFailures(emailKey, address, at))
  if (opensAt) {
    await dropSignInAttempt(db(), attempt)
    await recordAttempt({ actor: nobody, at, address }, 'signIn', 'too-many-attempts', {})
    return refuse(
      'too-many-attempts',
      `There have been too many attempts. Try again at ${formatTime(minuteAfter(opensAt))}.`,
    )
  }

  const person = await credentialsOf(db(), email)
  const fits = await verifyPassword(person?.passwordHash ?? null, given.password.slice(0, 1000))
  if (!person || !fits) {
    await recordAttempt({ actor: nobody, at, address }, 'signIn', 'wrong-credentials', {})
    return refuse('wrong-credentials', wrong)
  }
  await settleSignInAttempts(db(), attempt, emailKey)
  const actor = { ...nobody, personId: person.id }
  return run(startSession, { actor, at, address }, { personId: person.id, userAgent, address })
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

const seenEvery = 5 * 60_000

/** Keeps a session from going idle; called at each request, writes at most every five minutes. */
export async function keepAwake(
  session: { sessionId: string; lastSeenAt: Date },
  at: Date,
): Promise<void> {
  const due = new Date(at.getTime() - seenEvery)
  if (session.lastSeenAt < due) await touchSession(db(), session.sessionId, due, at)
}
