import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { nudge } from '@/lib/notifications/commands/nudge'
import { planningWaits } from '@/lib/planning/queries/waiting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const now = new Date('2026-11-24T12:00:00Z')
const tomorrow = new Date('2026-11-25T08:00:00Z')

test('whoever waits nudges whoever holds it: once a day, and only while it waits', async () => {
  const amara = await actorOf('amara@calder.example')
  const priya = await actorOf('priya@calder.example')
  const { id: registrationId } = await registrationOf('amara@calder.example')
  const late = (await planningWaits(db(), priya, now)).others.find(({ what }) => what === 'action')
  const asked = { what: 'action', subjectId: late?.id ?? '' }
  expect((await run(nudge, { actor: amara, at: now }, asked)).ok).toBe(false)
  const both = await Promise.all([1, 2].map(() => run(nudge, { actor: priya, at: now }, asked)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await run(nudge, { actor: priya, at: now }, asked)).toMatchObject({
    refusal: { code: 'nudged' },
  })
  expect((await planningWaits(db(), priya, now)).nudged).toEqual(new Set([`action ${late?.id}`]))
  const told = await db().notification.findMany({
    where: { seatId: amara.seatId, kind: 'nudges' },
    select: { sentence: true, path: true, letterId: true },
  })
  expect(told).toMatchObject([
    {
      sentence: '{by} waits for you: an action on M/506/2898 is to be done.',
      path: `/planning/actions/${late?.id}`,
    },
  ])
  expect(told[0]?.letterId).not.toBeNull()
  expect((await run(nudge, { actor: priya, at: tomorrow }, asked)).ok).toBe(true)

  const plan = await db().assessmentPlan.findFirstOrThrow({ where: { registrationId, number: 2 } })
  const waiting = { what: 'assessmentPlan', subjectId: plan.id }
  expect((await run(nudge, { actor: amara, at: now }, waiting)).ok).toBe(false)
  expect((await run(nudge, { actor: priya, at: now }, waiting)).ok).toBe(true)
  const agreed = await db().assessmentPlan.findFirstOrThrow({
    where: { registrationId, number: 1 },
    select: { id: true },
  })
  const done = { what: 'assessmentPlan', subjectId: agreed.id }
  expect(await run(nudge, { actor: priya, at: now }, done)).toMatchObject({
    refusal: { code: 'nothing-waits' },
  })
  const released = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, state: 'released' },
  })
  const unit = { what: 'unit', subjectId: released.id }
  expect(await run(nudge, { actor: amara, at: now }, unit)).toMatchObject({
    refusal: { code: 'nothing-waits' },
  })
  await expect(db().nudge.deleteMany()).rejects.toThrow()
})

test('a colleague’s countersignature, written answers and an action of quality assurance can be nudged about', async () => {
  const leanne = await db().unitEnrolment.findFirstOrThrow({
    where: { state: 'awaitingCountersignature' },
    select: { id: true, registrationId: true, unit: { select: { reference: true } } },
  })
  const { seatId } = await db().allocation.findFirstOrThrow({
    where: { registrationId: leanne.registrationId, role: 'assessor', endedAt: null },
    select: { seatId: true },
  })
  const { person } = await db().seat.findFirstOrThrow({
    where: { id: seatId },
    select: { person: { select: { email: true } } },
  })
  const decider = await actorOf(person.email ?? '')
  const about = { what: 'countersignature', subjectId: leanne.id }
  expect((await run(nudge, { actor: decider, at: now }, about)).ok).toBe(true)
  const told = await db().notification.findMany({
    where: { kind: 'nudges', sentence: { contains: 'is to be countersigned' } },
    select: { seatId: true, path: true, seat: { select: { role: true } } },
  })
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((each) => each.seatId !== decider.seatId)).toBe(true)
  expect(told[0]?.path).toMatch(/^\/assessor\/countersign\//)

  const action = await db().action.findFirst({ where: { closure: null }, select: { id: true } })
  const candidate = await actorOf('amara@calder.example')
  const refused = { what: 'qualityAction', subjectId: action?.id ?? leanne.id }
  expect((await run(nudge, { actor: candidate, at: now }, refused)).ok).toBe(false)
})

test('what waits is told to each side as theirs, with since when', async () => {
  const amara = await actorOf('amara@calder.example')
  const priya = await actorOf('priya@calder.example')
  const own = await planningWaits(db(), amara, now)
  expect(own.mine.map(({ what }) => what).sort()).toEqual(['action', 'answer'])
  expect(own.others).toEqual([])
  const hers = await planningWaits(db(), priya, new Date('2026-12-10T10:00:00Z'))
  expect(hers.mine.map(({ what }) => what).sort()).toEqual(['action', 'carryOut'])
  expect(hers.others.map(({ what }) => what).sort()).toEqual(['action', 'answer'])
})
