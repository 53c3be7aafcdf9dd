import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { db, closeDb } from '@/lib/infra/db'
import { everything } from '../acting'
import { ownInstallation } from '../installation'
import { everyActor } from '../people'
import { cookieOf, startApp, type RunningApp } from '../running-app'
import type { Somebody } from './attackers'
import type { Asked } from './handlers'

/** Assay as it runs, with everybody of the demonstration signed in to it. */
export async function hostileWorld() {
  const { folder } = await ownInstallation()
  const app: RunningApp = await startApp(folder)
  const cookies = new Map<string, string>()
  for (const actor of await everyActor()) cookies.set(actor.email, await cookieOf(actor))
  const ask = (who: Somebody, { path, headers, body }: Asked, method = 'GET') =>
    fetch(`${app.address}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie: cookies.get(who.email) ?? '', ...headers },
      ...(body !== undefined && { body }),
    })
  return {
    app,
    cookies,
    ask,
    /** Everybody asks at once; what each was answered, and that nothing of the victim's was in it. */
    allAsk: async (who: Somebody[], asked: Asked, method: string, secrets: string[]) =>
      Promise.all(
        who.map(async (each) => {
          const answer = await ask(each, asked, method)
          const text = (await answer.text()) + [...answer.headers.values()].join('\n')
          const leaked = secrets.filter((secret) => text.includes(secret))
          return [each.email, answer.status, ...leaked].join(' ')
        }),
      ),
    end: async () => {
      await closeDb()
      await app.kill('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type HostileWorld = Awaited<ReturnType<typeof hostileWorld>>

/** What `allAsk` gives when everybody was answered so, and nothing came out. */
export const all = (who: Somebody[], status: number) => who.map(({ email }) => `${email} ${status}`)

/** Everything that is kept, but for when somebody was last seen, and what an EQA tried to look at. */
export async function kept() {
  const { Session: _, VisitView: __, ...rest } = await everything()
  return rest
}

/** What is kept once the app has nothing left to do of itself: letters it found due at its start have gone. */
export async function keptAtRest() {
  for (let before = await kept(); ;) {
    // Longer than anything that goes on beside the web rests while it still has work.
    await pause(2_500)
    const now = await kept()
    if (isDeepStrictEqual(now, before)) return now
    before = now
  }
}

export const attempts = () => db().securityEvent.count()
