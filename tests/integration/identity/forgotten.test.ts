import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trailOfCentre } from '@/lib/audit/queries/trail'
import {
  askForPasswordLink,
  resetPassword,
  sendPasswordLink,
} from '@/lib/identity/commands/forgotten'
import { signIn } from '@/lib/identity/commands/sign-in'
import { passwordLinkBehind } from '@/lib/identity/queries/forgotten'
import { signedIn } from '@/lib/identity/queries/session'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { nobody } from '@/lib/kernel/actor'
import { withDatabase } from '../../support/database'
import { actorOf } from '../../support/people'

withDatabase('demo')

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)
const old = 'a calm demonstration'
const fresh = 'three new words together'

const outbox = () => join(process.env['DATA_DIR'] ?? '', 'outbox')

/** The letters in the outbox for somebody, oldest first, as they read. */
async function lettersTo(email: string): Promise<string[]> {
  const names = await readdir(outbox()).catch(() => [])
  const all = await Promise.all(names.sort().map((name) => readFile(join(outbox(), name), 'utf8')))
  return all
    .filter((letter) => letter.includes(`To: ${email.toLowerCase()}\r\n`))
    .map((letter) => Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'))
}

/** Asks at the door, as the form does, and gives back the tokens of the letters written for it. */
async function ask(email: string, at: Date, address = '192.0.2.1') {
  const before = (await lettersTo(email)).length
  const asked = await askForPasswordLink({ email, address, at })
  if (asked.ok) await sendPasswordLink(asked.value, { address, at })
  const tokens = (await lettersTo(email))
    .slice(before)
    .flatMap((letter) => /\/password\/([\w-]{43})$/m.exec(letter)?.[1] ?? [])
  return { asked, tokens }
}

const enter = (email: string, password: string, at: Date) =>
  signIn({ email, password, at, address: '192.0.2.9', userAgent: '' })

const reset = (token: string, at: Date, password = fresh) =>
  run(resetPassword, { actor: nobody, at }, { token, password })

const noon = new Date('2026-11-23T12:00:00Z')

test('a letter’s link sets the password once, ends every session and stands on the record', async () => {
  const email = 'leanne@calder.example'
  const before = await enter(email, old, noon)
  if (!before.ok) throw new Error(before.refusal.message)
  const { tokens } = await ask(email.toUpperCase(), noon)
  const [token = ''] = tokens
  expect(tokens).toHaveLength(1)
  expect(await passwordLinkBehind(db(), token, noon)).toBe(email)
  // Only a hash of it is kept.
  expect(JSON.stringify(await db().passwordRequest.findMany())).not.toContain(token)

  expect(await reset(token, later(noon, 1))).toMatchObject({ ok: true })
  expect(await signedIn(db(), before.value.sessionId, later(noon, 2))).toBeNull()
  expect(await enter(email, old, later(noon, 3))).toMatchObject({ ok: false })
  expect(await enter(email, fresh, later(noon, 4))).toMatchObject({ ok: true })
  expect(await reset(token, later(noon, 5))).toMatchObject({ refusal: { code: 'link-used' } })

  const admin = await actorOf('ruth@calder.example')
  const told = (await trailOfCentre(db(), admin))?.entries.map(({ sentence }) => sentence) ?? []
  expect(told[0]).toMatch(/^let .* choose a new password by the link of a letter/)
  expect(told[1]).toMatch(/^sent .* a letter with a link to choose a new password/)
})

test('a link is too old after an hour, and a later one takes the place of none', async () => {
  const email = 'grace@calder.example'
  const first = await ask(email, noon)
  const second = await ask(email, later(noon, 10))
  const [oldest = ''] = first.tokens
  const [newest = ''] = second.tokens
  expect(await reset(oldest, later(noon, 61))).toMatchObject({ refusal: { code: 'link-old' } })
  expect(await passwordLinkBehind(db(), oldest, later(noon, 61))).toBeNull()
  expect(await reset(newest, later(noon, 62))).toMatchObject({ ok: true })
})

test('using one link spends the others of the same person', async () => {
  const email = 'mohammed@calder.example'
  const [one = ''] = (await ask(email, noon)).tokens
  const [two = ''] = (await ask(email, later(noon, 1))).tokens
  expect(await reset(two, later(noon, 2))).toMatchObject({ ok: true })
  expect(await reset(one, later(noon, 3))).toMatchObject({ refusal: { code: 'link-used' } })
})

test('of two who open a link at once, one chooses', async () => {
  const [token = ''] = (await ask('tomasz@calder.example', noon)).tokens
  const both = await Promise.all([reset(token, noon), reset(token, noon, 'another few words here')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the answer is the same for an account there is not, and no letter is written', async () => {
  const { asked, tokens } = await ask('nobody@calder.example', noon, '192.0.2.2')
  expect(asked.ok).toBe(true)
  expect(tokens).toEqual([])
  // Somebody invited, who never chose a password, has an invitation for that.
  await db().person.updateMany({
    where: { email: 'siobhan@calder.example' },
    data: { passwordHash: null },
  })
  expect(await ask('siobhan@calder.example', noon, '192.0.2.2')).toMatchObject({ tokens: [] })
})

test('somebody whose last seat has ended gets no link, and an earlier one opens nothing', async () => {
  const { seatId } = await actorOf('owen@northgate.example')
  const [token = ''] = (await ask('owen@northgate.example', noon)).tokens
  await db().seat.updateMany({ where: { id: seatId }, data: { endedAt: noon } })
  expect(await reset(token, later(noon, 1))).toMatchObject({ refusal: { code: 'link-old' } })
  expect((await ask('owen@northgate.example', later(noon, 2))).tokens).toEqual([])
})

test.each(['nadia@northgate.example', 'ghost@northgate.example'])(
  'three letters an hour for %s, known or not',
  async (email) => {
    const day = new Date('2026-11-24T09:00:00Z')
    for (const minute of [0, 1, 2]) {
      const { asked } = await ask(email, later(day, minute), '192.0.2.3')
      expect(asked.ok).toBe(true)
    }
    const { asked, tokens } = await ask(email, later(day, 3), '192.0.2.3')
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'too-many-attempts' } })
    expect(tokens).toEqual([])
    expect((await ask(email, later(day, 61), '192.0.2.3')).asked.ok).toBe(true)
  },
)

test('twenty an hour from one address, over many accounts', async () => {
  const day = new Date('2026-11-25T09:00:00Z')
  const asks = Array.from({ length: 21 }, (_, index) =>
    askForPasswordLink({ email: `p${index}@calder.example`, address: '192.0.2.4', at: day }),
  )
  const answers = await Promise.all(asks)
  expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
  expect(
    await askForPasswordLink({ email: 'q@calder.example', address: '192.0.2.5', at: day }),
  ).toMatchObject({ ok: true })
})
