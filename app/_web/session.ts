import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { desks, type Desk } from '@/components/layout/desks'
import { recordAttempt, type By } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { nobody } from '@/lib/kernel/actor'
import { keepAwake } from '@/lib/identity/commands/sign-in'
import { signedIn, type SignedIn } from '@/lib/identity/queries/session'
import { sessionIdInCookie } from './auth'
import { currentPath, requester, requestId } from './request'
import { recordView } from './views'

export type { SignedIn }

/** Who is asking, read once per request; null when nobody is signed in (any more). */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await sessionIdInCookie()
  if (!sessionId) return null
  const now = new Date()
  const who = await signedIn(db(), sessionId, now)
  if (who) await keepAwake(who, now)
  return who
})

/** The centre of whoever is signed in: it may have loaded qualifications for itself. */
export const ownCentre = async (): Promise<string | null> =>
  (await currentActor())?.actor.centreId ?? null

/** The way in, and back to where one was. */
export const signInPath = (back: string): string =>
  back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`

/** For pages that need somebody, at whichever desk. */
export async function requirePerson(): Promise<SignedIn> {
  return (await currentActor()) ?? redirect(signInPath(await currentPath()))
}

/** For a desk's pages: others do not find it, and the attempt is recorded. */
export async function requireDesk(desk: Desk): Promise<SignedIn> {
  const who = await requirePerson()
  if (!desks[desk].roles.includes(who.actor.role)) await notTheirs(who, 'wrong-desk')
  return who
}

/** Not found, and recorded: somebody asked for a page that is not theirs, or that there is not. */
export async function notTheirs(who: SignedIn, code = 'not-found'): Promise<never> {
  const { address } = await requester()
  const by = { actor: who.actor, address, requestId: await requestId() }
  const path = await currentPath()
  await recordAttempt(by, path.slice(0, 500), code, {})
  recordView(who.actor, { path, refused: true })
  notFound()
}

/** Who acts, from where, under which request: what every command is run with. */
export async function caller(): Promise<By> {
  const [who, from, id] = await Promise.all([currentActor(), requester(), requestId()])
  return { actor: who?.actor ?? nobody, address: from.address, requestId: id }
}
