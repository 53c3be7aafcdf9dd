import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/lib/infra/db'
import { isActor } from '@/lib/kernel/actor'
import { everything } from '../../support/acting'
import { split, stranger, victims, type Somebody } from '../../support/hostile/attackers'
import { handlerRows, type Asked } from '../../support/hostile/handlers'
import { pageRows, type PageRow } from '../../support/hostile/pages'
import { ownInstallation } from '../../support/installation'
import { actorOf, everyActor } from '../../support/people'
import { cookieOf, startApp, type RunningApp } from '../../support/running-app'
import { beginUpload } from '../../support/sending'

let folder: string
let app: RunningApp
let uploadId: string
const cookies = new Map<string, string>()
const victim = victims()

beforeAll(async () => {
  ;({ folder } = await ownInstallation())
  app = await startApp(folder)
  for (const actor of await everyActor()) cookies.set(actor.email, await cookieOf(actor, folder))
  const cookie = await cookieOf(await actorOf('amara@calder.example'), folder)
  const { registrationId } = await victim('amara')
  const begun = await beginUpload({ address: app.address, cookie }, registrationId, 'note.txt', 5)
  uploadId = begun.headers.get('location')?.split('/').at(-1) ?? ''
}, 300_000)

afterAll(async () => {
  await closeDb()
  await app.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

const ask = (who: Somebody, { path, headers, body }: Asked, method = 'GET') =>
  fetch(`${app.address}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie: cookies.get(who.email) ?? '', ...headers },
    ...(body !== undefined && { body }),
  })

/** Everything that is kept, but for when somebody was last seen. */
const kept = async () => {
  const { Session: _, ...rest } = await everything()
  return rest
}

const attempts = () => db().securityEvent.count()

/** Everybody asks at once; what each was answered, and that nothing of the victim's was in it. */
async function allAsk(who: Somebody[], asked: Asked, method: string, secrets: string[]) {
  const answers = who.map(async (each) => {
    const answer = await ask(each, asked, method)
    const text = (await answer.text()) + [...answer.headers.values()].join('\n')
    for (const secret of secrets) expect(text, `${each.email}: ${asked.path}`).not.toContain(secret)
    return `${each.email} ${answer.status}`
  })
  return Promise.all(answers)
}

const all = (who: Somebody[], status: number) => who.map(({ email }) => `${email} ${status}`)

/** Whose a page is: addresses of it, who may read them, and who tries it all the same. */
async function asksOf(row: Exclude<PageRow, { open: string }>) {
  if ('at' in row) {
    const of = await victim(row.whose)
    return { at: await row.at(of), secrets: of.secrets, ...(await split(row.by, of)) }
  }
  const everybody = await everyActor()
  const { secrets } = await victim('amara')
  if ('signedIn' in row) {
    return { at: [row.signedIn], secrets, rightful: everybody, attackers: [] }
  }
  const sits = ({ role }: Somebody) => role !== null && row.seats.includes(role)
  return {
    at: [row.address],
    secrets,
    rightful: everybody.filter(sits),
    attackers: everybody.filter((each) => !sits(each)),
  }
}

describe('a page', () => {
  const guarded = Object.entries(pageRows).flatMap(([page, row]) =>
    'open' in row ? [] : [{ page, row }],
  )
  test.each(guarded)('$page: not found by those whose it is not', async ({ row }) => {
    const { at, secrets, rightful, attackers } = await asksOf(row)
    const before = await kept()
    for (const path of at) {
      const recorded = await attempts()
      expect(await allAsk(attackers, { path }, 'GET', secrets)).toEqual(all(attackers, 404))
      expect(await attempts()).toBe(recorded + attackers.length)
      const atDoor = await ask(stranger, { path })
      expect(atDoor.status).toBe(307)
      expect(atDoor.headers.get('location')).toMatch(/^\/sign-in\?next=/)
      for (const secret of secrets) expect(await atDoor.clone().text()).not.toContain(secret)
      const [first] = rightful
      expect(first && (await ask(first, { path })).status).toBe(200)
    }
    expect(await kept()).toEqual(before)
  })
})

describe('a route', () => {
  const guarded = Object.entries(handlerRows).flatMap(([handler, row]) => {
    const [method = '', path = ''] = handler.split(' ')
    return 'open' in row ? [] : [{ handler, method, path, row }]
  })
  test.each(guarded)('$handler: nothing for those whose it is not', async ({ method, row }) => {
    const of = await victim('amara')
    const before = await kept()
    const own = 'ownOnly' in row
    const asked = own
      ? row.ownOnly(of)
      : row.ask({
          ...of,
          uploadId,
          documentId: (
            await db().centreDocument.findFirstOrThrow({ where: { centreId: of.centreId } })
          ).id,
        })
    const secrets = [...of.secrets, 'note.txt']
    const { attackers } = await split(own ? ['candidate'] : row.by, of)
    const recorded = await attempts()
    if (own) {
      const drafts = await db().draft.count({ where: { key: { contains: of.registrationId } } })
      expect(await allAsk(attackers, asked, method, secrets)).toEqual(all(attackers, 200))
      // Each has what they sent themselves, and the victim has no more than before.
      const { personId } = await actorOf(of.email)
      const theirs = await db().draft.count({ where: { personId } })
      await db().draft.deleteMany({
        where: { NOT: { personId }, data: { path: ['title'], equals: 'Not yours' } },
      })
      expect(await db().draft.count({ where: { personId } })).toBe(theirs)
      expect(await db().draft.count({ where: { key: { contains: of.registrationId } } })).toBe(
        drafts,
      )
    } else {
      expect(await allAsk(attackers, asked, method, secrets)).toEqual(all(attackers, 404))
      expect(await attempts()).toBe(recorded + attackers.length)
    }
    expect(await allAsk([stranger], asked, method, secrets)).toEqual(all([stranger], 401))
    if (!['GET', 'HEAD'].includes(method)) {
      const owner = { ...(await actorOf(of.email)), email: of.email }
      const foreign = {
        ...asked,
        headers: { ...asked.headers, origin: 'https://elsewhere.example' },
      }
      expect(await allAsk([owner], foreign, method, secrets)).toEqual(all([owner], 403))
    }
    expect(await kept()).toEqual(before)
  })
})

test('each of them has a session, so that refusals are no sign-in', async () => {
  const people = (await everyActor()).filter(isActor)
  expect(cookies.size).toBe(people.length)
})
