import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { openFeed } from '@/lib/planning/commands/calendar'
import { calendarFeed, calendarView } from '@/lib/planning/queries/calendar'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const now = new Date('2026-11-24T12:00:00Z')

test('everybody’s calendar holds what they see, and nothing else', async () => {
  const { id } = await registrationOf('amara@calder.example')
  const row = await db().registration.findUniqueOrThrow({ where: { id }, select: scopeSelect })
  for (const { email, ...actor } of await everyActor()) {
    const view = await calendarView(db(), actor, '2026-12')
    const has = actor.role !== 'centreAdmin' && actor.role !== 'eqa'
    expect(view !== null, email).toBe(has)
    const plans = view?.days.flatMap(({ on }) => on).filter(({ kind }) => kind === 'plan') ?? []
    expect(plans.length, email).toBe(has && maySee(actor, scopeOf(row)) ? 2 : 0)
  }
})

test('a diary reads it by a secret address, until there is another or the seat has ended', async () => {
  const actor = await actorOf('priya@calder.example')
  const { seatId } = actor
  const address = async () => {
    expect(await run(openFeed, { actor, at: now }, { seatId })).toMatchObject({ ok: true })
    const view = await calendarView(db(), actor, '2026-12')
    return view?.feed?.address?.split('/').at(-1) ?? ''
  }
  const first = await address()
  expect(first).toMatch(/^[\w-]{43}$/)
  const text = await calendarFeed(db(), first, now)
  expect(text?.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(text).toContain('STATUS:TENTATIVE')
  expect(text).not.toMatch(/Okafor|complaint log|handover/)
  expect(await db().calendarFeed.count({ where: { tokenHash: first } })).toBe(0)
  const second = await address()
  expect(second).not.toBe(first)
  expect(await calendarFeed(db(), first, now)).toBeNull()
  expect(await calendarFeed(db(), `${second}x`, now)).toBeNull()
  expect(await calendarFeed(db(), '', now)).toBeNull()
  expect(await calendarFeed(db(), second, now)).not.toBeNull()
  await db().seat.update({ where: { id: seatId }, data: { endedAt: now } })
  expect(await calendarFeed(db(), second, now)).toBeNull()
})
