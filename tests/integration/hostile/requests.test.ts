import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { isActor } from '@/lib/kernel/actor'
import {
  all,
  attempts,
  hostileWorld,
  kept,
  keptAtRest,
  type HostileWorld,
} from '../../support/hostile/asking'
import { split, stranger, victims, type Somebody } from '../../support/hostile/attackers'
import { claimed } from '../../support/hostile/claimed'
import { keptDocument } from '../../support/hostile/document'
import { furtherRows, handlerRows, type Given } from '../../support/hostile/handlers'
import { planOf } from '../../support/hostile/commands/planning'
import { ownEdition, ownNumber, ownTitle } from '../../support/hostile/own-edition'
import { packOf } from '../../support/hostile/pack'
import { ownImport } from '../../support/hostile/own-import'
import { pageRows } from '../../support/hostile/pages/all'
import type { PageRow } from '../../support/hostile/pages/row'
import { buttons } from '../../support/hostile/pressing'
import { pressAll } from '../../support/hostile/pressed'
import { actorOf, everyActor } from '../../support/people'
import { beginUpload } from '../../support/sending'

let world: HostileWorld
let given: Given
const victim = victims()

beforeAll(async () => {
  world = await hostileWorld()
  const amara = await victim('amara')
  const sender = { address: world.app.address, cookie: world.cookies.get(amara.email) ?? '' }
  const begun = await beginUpload(sender, amara.registrationId, 'note.txt', 5)
  given = {
    uploadId: begun.headers.get('location')?.split('/').at(-1) ?? '',
    documentId: await keptDocument(amara),
  }
  await claimed(await victim('bethan'))
  await ownEdition(amara)
  await ownImport(amara)
  await packOf(amara)
  await planOf(amara, 'waiting')
  await planOf(amara, 'agreed')
}, 300_000)

afterAll(() => world.end())

/** Of all that was tried in a group together: looking at every row after each would take longer than trying. */
function unchanged(): void {
  let before: Awaited<ReturnType<typeof kept>>
  beforeAll(async () => {
    before = await keptAtRest()
  })
  test('and none of it changed anything', async () => {
    expect(await kept()).toEqual(before)
  })
}

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
    for (const path of at) {
      const recorded = await attempts()
      expect(await world.allAsk(attackers, { path }, 'GET', secrets)).toEqual(all(attackers, 404))
      expect(await attempts()).toBe(recorded + attackers.length)
      const atDoor = await world.ask(stranger, { path })
      expect(atDoor.status).toBe(307)
      expect(atDoor.headers.get('location')).toMatch(/^\/sign-in\?next=/)
      for (const secret of secrets) expect(await atDoor.clone().text()).not.toContain(secret)
      const [first] = rightful
      expect(first && (await world.ask(first, { path })).status).toBe(200)
    }
  })
  unchanged()
})

describe('a route', () => {
  const guarded = Object.entries({ ...handlerRows, ...furtherRows }).flatMap(([handler, row]) => {
    const [method = '', path = ''] = handler.split(' ')
    return 'open' in row || 'address' in row ? [] : [{ handler, method, path, row }]
  })
  test.each(guarded)('$handler: nothing for those whose it is not', async ({ method, row }) => {
    const own = 'ownOnly' in row
    const of = await victim(own ? 'amara' : (row.whose ?? 'amara'))
    const asked = own ? row.ownOnly(of) : await row.ask({ ...of, ...given })
    const secrets = [...of.secrets, 'note.txt']
    const { attackers: others, rightful } = await split(own ? ['candidate'] : row.by, of)
    const roles = !own && row.atOwnCentre ? rightful.map(({ role }) => role) : []
    const attackers = others.filter(({ role }) => !roles.includes(role))
    const recorded = await attempts()
    if (own) {
      expect(await world.allAsk(attackers, asked, method, secrets)).toEqual(all(attackers, 200))
      // Each has what they sent themselves, and the victim has no more than before.
      const { personId } = await actorOf(of.email)
      await db().draft.deleteMany({
        where: { NOT: { personId }, data: { path: ['title'], equals: 'Not yours' } },
      })
    } else {
      expect(await world.allAsk(attackers, asked, method, secrets)).toEqual(all(attackers, 404))
      expect(await attempts()).toBe(recorded + attackers.length)
      if (method === 'GET') {
        const answers = await Promise.all(rightful.map((each) => world.ask(each, asked)))
        expect(answers.map(({ status }) => status)).toContain(200)
      }
    }
    expect(await world.allAsk([stranger], asked, method, secrets)).toEqual(all([stranger], 401))
    if (!['GET', 'HEAD'].includes(method)) {
      const owner = { ...(await actorOf(of.email)), email: of.email }
      const headers = { ...asked.headers, origin: 'https://elsewhere.example' }
      expect(await world.allAsk([owner], { ...asked, headers }, method, secrets)).toEqual(
        all([owner], 403),
      )
    }
  })
  const lists = Object.entries(handlerRows).flatMap(([handler, row]) =>
    'address' in row ? [{ handler, row }] : [],
  )
  test.each(lists)('$handler: to each desk its own, to others nothing', async ({ row }) => {
    const { secrets, centreId } = await victim('amara')
    const asked = { path: row.address }
    const everybody = await everyActor()
    const sitting = everybody.filter(({ role }) => row.seats.includes(role))
    const others = everybody.filter((each) => !sitting.includes(each))
    const recorded = await attempts()
    expect(await world.allAsk(others, asked, 'GET', secrets)).toEqual(all(others, 404))
    expect(await attempts()).toBe(recorded + others.length)
    const elsewhere = sitting.filter((each) => each.centreId !== centreId)
    expect(elsewhere.length).toBeGreaterThan(0)
    expect(await world.allAsk(elsewhere, asked, 'GET', secrets)).toEqual(all(elsewhere, 200))
    const [here = stranger] = sitting.filter((each) => each.centreId === centreId)
    expect(await (await world.ask(here, asked)).text()).toContain(secrets[0])
    expect(await world.allAsk([stranger], asked, 'GET', secrets)).toEqual(all([stranger], 401))
  })
  unchanged()

  test('what a centre loaded for itself is nothing that others find where all may read', async () => {
    const of = await victim('amara')
    const { rightful, attackers } = await split(['admin'], of)
    const elsewhere = attackers.filter(({ centreId }) => centreId !== of.centreId)
    expect(elsewhere.length).toBeGreaterThan(3)
    const slug = ownNumber.toLowerCase()
    const at = ['', '/file'].map((rest) => `/api/v1/qualifications/${slug}${rest}`)
    for (const path of [`/qualifications/${slug}`, ...at]) {
      const others = [...elsewhere, stranger]
      expect(await world.allAsk(others, { path }, 'GET', [ownTitle])).toEqual(all(others, 404))
    }
    for (const path of ['/qualifications', '/api/v1/qualifications']) {
      const others = [...elsewhere, stranger]
      expect(await world.allAsk(others, { path }, 'GET', [ownTitle])).toEqual(all(others, 200))
    }
    const [own = stranger] = rightful
    expect(await (await world.ask(own, { path: '/qualifications' })).text()).toContain(ownTitle)
  })
})

test('every server action, pressed with somebody else’s things, does nothing and says nothing of them', async () => {
  const offered = await buttons()
  expect(offered.length).toBeGreaterThan(60)
  expect(await pressAll(world, offered, victim)).toEqual([])
})

test('each of them has a session, so that refusals are no sign-in', async () => {
  const people = (await everyActor()).filter(isActor)
  expect(world.cookies.size).toBe(people.length)
})
