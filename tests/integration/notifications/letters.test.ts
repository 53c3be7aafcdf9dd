import { spawn } from 'node:child_process'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { sendLetterAgain } from '@/lib/notifications/commands/letters'
import { sendNext } from '@/lib/notifications/commands/send'
import { lettersGivenUp } from '@/lib/notifications/queries/letters'
import { markAllRead } from '@/lib/notifications/store/reading'
import { withDatabase } from '../../support/database'
import { emptyQueue, letterOf, planCameBack, tellOfPlans } from '../../support/news'
import { actorOf, everyActor } from '../../support/people'
import { mailServer } from '../../support/smtp'

withDatabase('demo')

const noon = new Date('2026-11-24T12:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const morning = new Date('2026-11-25T07:00:00Z')
const amara = 'amara@calder.example'
const siobhan = 'siobhan@calder.example'

let mail: Awaited<ReturnType<typeof mailServer>>

const sendAll = async (now: Date) => {
  while (await sendNext(now)) continue
}

const startMail = async (...given: Parameters<typeof mailServer>) => {
  mail = await mailServer(...given)
  process.env['SMTP_URL'] = mail.url
}

beforeAll(async () => {
  process.env['MAIL_FROM'] = 'Calder Vale <assay@calder.example>'
  process.env['APP_URL'] = 'https://assay.calder.example'
  for (const email of [amara, siobhan]) await tellOfPlans(email, 'atOnce')
})
beforeEach(() => emptyQueue())
afterEach(async () => {
  delete process.env['SMTP_URL']
  await mail.stop()
})

test('a letter arrives at once, in plain words, with the link to the very place and nothing more', async () => {
  await startMail()
  await planCameBack(amara, 7, noon)
  await sendAll(noon)
  expect(mail.received).toHaveLength(1)
  const [letter] = mail.received
  const { id } = await db().notification.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(letter?.to).toEqual([amara])
  expect(letter?.from).toBe('assay@calder.example')
  expect(letter?.raw).toMatch(/^From: =\?UTF-8\?B\?[\w=]+\?= <assay@calder\.example>\r$/m)
  expect(letter?.subject).toBe('Priya Shah sent your plan 7 back with a comment.')
  expect(letter?.text).toContain(`https://assay.calder.example/notifications/${id}`)
  expect(letter?.text).not.toMatch(/Okafor|amara@/)
  expect(await letterOf(amara, 7)).toMatchObject({ state: 'sent', attempts: 1 })
  await sendAll(later(60))
  expect(mail.received).toHaveLength(1)
})

test('a name that is a header by half stays a name', async () => {
  await startMail()
  const { personId } = await actorOf('priya@calder.example')
  const { name } = await db().person.findUniqueOrThrow({ where: { id: personId } })
  const hostile = 'Priya\r\nBcc: all@elsewhere.example\r\n\r\n<script>'
  await db().person.update({ where: { id: personId }, data: { name: hostile } })
  await planCameBack(amara, 8, noon)
  await sendAll(noon)
  await db().person.update({ where: { id: personId }, data: { name } })
  const [letter] = mail.received
  expect(letter?.to).toEqual([amara])
  expect(letter?.raw).not.toMatch(/^Bcc/m)
})

test('the day’s letter says together what is still unread, at its hour, and is not sent for nothing', async () => {
  await startMail()
  for (const email of [amara, siobhan]) await tellOfPlans(email, 'digest')
  const own = await actorOf(amara)
  await markAllRead(own, noon)
  for (const number of [1, 2, 3]) await planCameBack(amara, number, later(number))
  await planCameBack(siobhan, 1, noon)
  await markAllRead(await actorOf(siobhan), noon)
  await sendAll(later(600))
  expect(mail.received).toEqual([])
  await sendAll(morning)
  for (const email of [amara, siobhan]) await tellOfPlans(email, 'atOnce')
  expect(mail.received.map(({ to }) => to)).toEqual([[amara]])
  expect(mail.received[0]?.subject).toBe('3 things at Assay since yesterday')
  for (const number of [1, 2, 3])
    expect(mail.received[0]?.text).toContain(`your plan ${number} back`)
  expect((await letterOf(siobhan, 1)).state).toBe('needless')
})

test('a mail server that is away is tried again later, and then the letter arrives once', async () => {
  await startMail()
  const { port } = mail
  await mail.stop()
  await planCameBack(amara, 9, noon)
  await sendAll(noon)
  expect(await letterOf(amara, 9)).toMatchObject({ state: 'queued', attempts: 1 })
  expect((await letterOf(amara, 9)).reason).toMatch(/ECONNREFUSED/)
  await startMail({}, port)
  await sendAll(noon)
  expect(mail.received).toEqual([])
  await sendAll(later(2))
  expect(mail.received).toHaveLength(1)
  expect(await letterOf(amara, 9)).toMatchObject({ state: 'sent', attempts: 2, reason: null })
})

describe('what is refused for good', () => {
  test('is given up with the reason, for the centre’s administrator to see and to send again', async () => {
    let refuses = true
    await startMail({
      onRcptTo: (_, __, done) => done(refuses ? new Error('No such mailbox here') : null),
    })
    await planCameBack(amara, 10, noon)
    await sendAll(noon)
    const { id } = await letterOf(amara, 10)
    for (const { email: _, ...actor } of await everyActor()) {
      const view = await lettersGivenUp(db(), actor)
      const isAdmin = actor.role === 'centreAdmin'
      expect(view !== null).toBe(isAdmin)
      const own = (view?.letters ?? []).filter((each) => each.id === id)
      const admin = await actorOf('ruth@calder.example')
      expect(own).toHaveLength(isAdmin && actor.centreId === admin.centreId ? 1 : 0)
      if (own[0]) expect(own[0].reason).toContain('No such mailbox here')
    }
    refuses = false
    const actor = await actorOf('ruth@calder.example')
    expect(await run(sendLetterAgain, { actor, at: later(5) }, { letterId: id })).toMatchObject({
      ok: true,
    })
    await sendAll(later(5))
    expect(mail.received).toHaveLength(1)
    expect(await run(sendLetterAgain, { actor }, { letterId: id })).toMatchObject({
      refusal: { code: 'not-given-up' },
    })
  })

  test('what nothing could send for days is no news, and who has left gets none', async () => {
    await startMail()
    await planCameBack(amara, 11, noon)
    await planCameBack(siobhan, 11, noon)
    const { seatId } = await actorOf(siobhan)
    await db().seat.update({ where: { id: seatId }, data: { endedAt: noon } })
    await sendNext(noon)
    await sendNext(noon)
    await db().seat.update({ where: { id: seatId }, data: { endedAt: null } })
    expect((await letterOf(siobhan, 11)).state).toBe('needless')
    await emptyQueue()
    await planCameBack(amara, 12, noon)
    await sendAll(later(4 * 24 * 60))
    expect((await letterOf(amara, 12)).state).toBe('lapsed')
    expect(mail.received.map(({ to }) => to)).toEqual([[amara]])
  })
})

describe('however many send', () => {
  test('each letter is sent once', async () => {
    await startMail()
    for (let number = 20; number < 32; number += 1) await planCameBack(amara, number, noon)
    await Promise.all(Array.from({ length: 4 }, () => sendAll(noon)))
    expect(mail.received).toHaveLength(12)
    expect(new Set(mail.received.map(({ subject }) => subject)).size).toBe(12)
  })

  test('one that is killed half-way leaves the letter to the next, who sends it once', async () => {
    let begun = false
    let isHolding = true
    await startMail({
      // The first letter is never acknowledged: its sender is killed while it waits.
      onMailFrom: (_, __, done) => {
        begun = true
        if (!isHolding) done()
      },
    })
    await planCameBack(amara, 40, noon)
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/support/letters-child.ts', noon.toISOString()],
      { env: process.env, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const gone = new Promise((done) => child.once('exit', (_, signal) => done(signal)))
    await vi.waitFor(() => expect(begun).toBe(true), 20_000)
    // As long as it lives nobody else takes its letter.
    expect(await sendNext(noon)).toBeNull()
    child.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    isHolding = false
    await vi.waitFor(async () => expect(await sendNext(noon)).not.toBeNull(), 20_000)
    await sendAll(later(60))
    expect(mail.received).toHaveLength(1)
    expect(await letterOf(amara, 40)).toMatchObject({ state: 'sent', attempts: 1 })
  })
})
