import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { verifyPassword } from '@/lib/infra/password'
import { nobody } from '@/lib/kernel/actor'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { guarded } from '@/lib/identity/commands/guessing'
import { startSession } from '@/lib/identity/commands/sessions'
import { emailSchema } from '@/lib/identity/model'
import { credentialsOf, waysIn } from '@/lib/identity/queries/door'
import { mayComeIn } from '@/lib/identity/rules'
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
 * Checks an email and a password and starts a session; where a second factor is asked for, the session
 * opens that seat only once the code is given (second-factor.ts). Unknown accounts take as long, and are
 * limited, like known ones. Refuses with `wrong-credentials`, `too-many-attempts`, or because a visit is over.
 */
export async function signIn(
  given: Credentials,
): Promise<Result<{ sessionId: string; needsCode: boolean }>> {
  const { address, userAgent, at } = given
  const email = emailSchema.safeParse(given.email).data ?? ''
  const checked = await guarded(email, { address, at }, 'signIn', async () => {
    const person = await credentialsOf(db(), email)
    const fits = await verifyPassword(person?.passwordHash ?? null, given.password.slice(0, 1000))
    return person && fits ? ok(person.id) : refuse('wrong-credentials', wrong)
  })
  if (!checked.ok) return checked
  const personId = checked.value
  const way = mayComeIn(await waysIn(db(), personId), at)
  if (!way.ok) return way
  const actor = { ...nobody, personId }
  const session = await run(startSession, { actor, at, address }, { personId, userAgent, address })
  return session.ok ? ok({ ...session.value, ...way.value }) : session
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
