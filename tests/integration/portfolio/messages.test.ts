import { expect, test } from 'vitest'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { saveDraft } from '@/lib/infra/drafts'
import { markAllRead } from '@/lib/notifications/store/reading'
import { sendMessage } from '@/lib/portfolio/commands/messages'
import { messagesAtOnce } from '@/lib/portfolio/model/messages'
import { messageThread } from '@/lib/portfolio/queries/messages'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const noon = new Date('2026-11-24T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const amara = 'amara@calder.example'
const hostile = '<img src=x onerror=alert(1)>\n\n{by} ${1} \u202e "quoted" — Ω'

async function unit() {
  const { id: registrationId } = await registrationOf(amara)
  const { id } = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, messages: { none: {} } },
  })
  return { registrationId, enrolmentId: id }
}

test('candidate and assessor write to each other; each is told once; the trail keeps none of the words', async () => {
  const { registrationId, enrolmentId } = await unit()
  const [candidate, assessor] = [await actorOf(amara), await actorOf('priya@calder.example')]
  await markAllRead(assessor, noon)
  await saveDraft(candidate.personId, `message/${enrolmentId}`, { text: 'half of it' })
  expect((await messageThread(db(), candidate, enrolmentId))?.draft?.data).toEqual({
    text: 'half of it',
  })
  for (const text of ['When do we meet?', hostile]) {
    const sent = await run(sendMessage, { actor: candidate, at: noon }, { enrolmentId, text })
    expect(sent).toMatchObject({ ok: true })
  }
  const answer = { enrolmentId, text: 'On Friday.' }
  expect(await run(sendMessage, { actor: assessor, at: later(60) }, answer)).toMatchObject({
    ok: true,
  })
  const own = await messageThread(db(), candidate, enrolmentId)
  expect(own?.messages.map(({ text }) => text).sort()).toEqual(
    ['When do we meet?', hostile, 'On Friday.'].sort(),
  )
  expect(own?.messages.at(-1)).toMatchObject({ text: 'On Friday.', mine: false, by: 'Priya Shah' })
  expect(own?.draft).toBeNull()

  const told = { path: `/messages/${enrolmentId}`, readAt: null }
  const ofAssessor = await db().notification.findMany({
    where: { ...told, seatId: assessor.seatId },
  })
  expect(ofAssessor).toHaveLength(1)
  expect(ofAssessor[0]?.sentence).toMatch(/^\{by\} wrote to you about [A-Z]\/\d+\/\d+\.$/)
  expect(await db().notification.count({ where: { ...told, seatId: candidate.seatId } })).toBe(1)

  const trail = await trailOfRegistration(db(), candidate, registrationId)
  expect(trail?.entries[0]?.sentence).toMatch(/^wrote a message about /)
  const events = await db().auditEvent.findMany({ where: { type: 'message-sent' } })
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/Friday|onerror/)
})

test('what is sent stays as it is', async () => {
  const { id } = await db().message.findFirstOrThrow()
  const where = { id }
  await expect(db().message.updateMany({ where, data: { text: 'No.' } })).rejects.toThrow()
  await expect(db().message.deleteMany({ where })).rejects.toThrow()
})

test('whoever sees the portfolio reads them, and nobody else; only the two write', async () => {
  const { registrationId, enrolmentId } = await unit()
  const row = await db().registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: scopeSelect,
  })
  const writers: string[] = []
  for (const { email, ...actor } of await everyActor()) {
    const thread = await messageThread(db(), actor, enrolmentId)
    expect(thread !== null, email).toBe(maySee(actor, scopeOf(row)))
    const sent = await run(sendMessage, { actor, at: noon }, { enrolmentId, text: 'Mine.' })
    expect(sent.ok).toBe(thread?.mayWrite ?? false)
    if (sent.ok) writers.push(email)
  }
  expect(writers.sort()).toEqual([amara, 'priya@calder.example'])
})

test('nothing is sent empty, too long, or when the registration is not active', async () => {
  const { registrationId, enrolmentId } = await unit()
  const actor = await actorOf(amara)
  for (const text of ['', '   ', 'x'.repeat(4001), 'a\u0000b']) {
    expect(await run(sendMessage, { actor }, { enrolmentId, text })).toMatchObject({
      refusal: { code: 'malformed' },
    })
  }
  await db().registration.update({ where: { id: registrationId }, data: { state: 'suspended' } })
  const refused = await run(sendMessage, { actor }, { enrolmentId, text: 'Hello?' })
  expect(refused.ok).toBe(false)
  expect((await messageThread(db(), actor, enrolmentId))?.stopped).not.toBeNull()
  await db().registration.update({ where: { id: registrationId }, data: { state: 'active' } })
})

test('a long thread is read page by page, each message once', async () => {
  const { enrolmentId } = await unit()
  const actor = await actorOf(amara)
  const many = messagesAtOnce + 7
  for (let count = 0; count < many; count += 1) {
    const text = `Message ${count}`
    await run(sendMessage, { actor, at: later(count) }, { enrolmentId, text })
  }
  const latest = await messageThread(db(), actor, enrolmentId)
  expect(latest?.messages.at(-1)?.text).toBe(`Message ${many - 1}`)
  const before = await messageThread(db(), actor, enrolmentId, latest?.earlier ?? '')
  expect(before?.earlier).toBeNull()
  const all = [...(before?.messages ?? []), ...(latest?.messages ?? [])]
  expect(all.map(({ text }) => text)).toEqual(
    Array.from({ length: many }, (_, count) => `Message ${count}`),
  )
})
