import { beforeAll, expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { remind } from '@/lib/notifications/commands/remind'
import { addAction, changeAction } from '@/lib/planning/commands/actions'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const day = (iso: string) => new Date(`${iso}T09:00:00Z`)

const remindedOf = async (path: string) => {
  const found = await db().notification.findMany({
    where: { kind: 'reminders', path },
    orderBy: { id: 'asc' },
    select: { seatId: true, sentence: true, bySeatId: true },
  })
  return found
}

const remindOn = async (iso: string) => {
  while ((await remind(day(iso))) > 0) continue
}

beforeAll(() => remindOn('2031-03-01'))

test('an action is said the day before, and once when it is late; another day is another reminder', async () => {
  const amara = await actorOf('amara@calder.example')
  const priya = await actorOf('priya@calder.example')
  const { id: registrationId } = await registrationOf('amara@calder.example')
  const added = await run(
    addAction,
    { actor: priya, at: day('2031-03-01') },
    { registrationId, owner: 'candidate', text: 'Bring the rota.', dueOn: '2031-03-10' },
  )
  const actionId = added.ok ? added.value.actionId : ''
  const path = `/planning/actions/${actionId}`
  await remindOn('2031-03-08')
  expect(await remindedOf(path)).toEqual([])
  // Two processes come upon it at once.
  await Promise.all([remind(day('2031-03-09')), remind(day('2031-03-09'))])
  const soon = {
    seatId: amara.seatId,
    sentence: 'An action is due tomorrow.',
    bySeatId: null,
  }
  expect(await remindedOf(path)).toEqual([soon])
  await remindOn('2031-03-10')
  await remindOn('2031-03-11')
  await remindOn('2031-03-12')
  const late = { ...soon, sentence: 'An action was due on 10 March 2031.' }
  expect(await remindedOf(path)).toEqual([soon, late])
  await run(
    changeAction,
    { actor: priya, at: day('2031-03-12') },
    { actionId, dueOn: '2031-03-20', note: 'After the audit.', seen: 0 },
  )
  await db().notification.updateMany({ data: { readAt: day('2031-03-12') } })
  await remindOn('2031-03-19')
  expect(await remindedOf(path)).toEqual([soon, late, soon])
})

test('a unit that has waited a week is said to whoever assesses it, and to nobody else', async () => {
  const { id: registrationId } = await registrationOf('siobhan@calder.example')
  const unit = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, state: 'declared' },
    select: { id: true, unit: { select: { reference: true } } },
  })
  const path = `/assessor/units/${unit.id}`
  await db().unitEnrolment.update({
    where: { id: unit.id },
    data: { stateSince: day('2031-04-01') },
  })
  await remindOn('2031-04-07')
  expect(await remindedOf(path)).toEqual([])
  await remindOn('2031-04-08')
  await remindOn('2031-04-09')
  const told = await remindedOf(path)
  expect(told.map(({ sentence }) => sentence)).toEqual([
    `{candidate} has waited since 1 April 2031 for ${unit.unit.reference} to be assessed.`,
  ])
  const serving = await db().allocation.findMany({
    where: { registrationId, role: 'assessor', endedAt: null },
    select: { seatId: true },
  })
  expect(serving.map(({ seatId }) => seatId)).toContain(told[0]?.seatId)
})

test('what nobody can do anything about is not said: a registration that is suspended', async () => {
  const { id: registrationId } = await registrationOf('amara@calder.example')
  await db().registration.update({ where: { id: registrationId }, data: { state: 'suspended' } })
  await db().actionPoint.updateMany({
    where: { registrationId, state: 'open' },
    data: { dueOn: new Date('2031-06-02') },
  })
  const before = await db().reminder.count()
  await remindOn('2031-06-01')
  const more = await db().reminder.findMany({ skip: before, orderBy: { at: 'asc' } })
  const own = await db().actionPoint.findMany({
    where: { registrationId },
    select: { id: true },
  })
  expect(more.filter(({ subjectId }) => own.some(({ id }) => id === subjectId))).toEqual([])
})
