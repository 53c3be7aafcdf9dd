import { expect, test } from 'vitest'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { markAllRead } from '@/lib/notifications/store/reading'
import {
  addAction,
  cancelAction,
  changeAction,
  completeAction,
  reopenAction,
} from '@/lib/planning/commands/actions'
import { actionView } from '@/lib/planning/queries/actions'
import { planningView } from '@/lib/planning/queries/planning'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-24T12:00:00Z')
const amara = 'amara@calder.example'
const priya = 'priya@calder.example'
const hostile = '<img src=x onerror=alert(1)> {by} — Ω "quoted"'

async function added(by: string, owner: 'candidate' | 'assessor', dueOn = '2026-12-04') {
  const { id: registrationId } = await registrationOf(amara)
  const input = { registrationId, owner, text: hostile, dueOn }
  const result = await run(addAction, { actor: await actorOf(by), at }, input)
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}

const versionOf = async (id: string) =>
  (await db().actionPoint.findUniqueOrThrow({ where: { id } })).version

test('an action is set, moved, done with evidence and opened again; the other is told each time', async () => {
  const [candidate, assessor] = [await actorOf(amara), await actorOf(priya)]
  await markAllRead(candidate, at)
  await markAllRead(assessor, at)
  const { actionId, registrationId } = await added(priya, 'candidate')
  const told = { path: `/planning/actions/${actionId}` }
  const ofCandidate = await db().notification.findMany({
    where: { ...told, seatId: candidate.seatId },
  })
  expect(ofCandidate.map(({ sentence }) => sentence)).toEqual([
    '{by} set you an action, due 4 December 2026.',
  ])

  const another = { actionId, seen: 0, dueOn: '2026-12-11', note: 'The office is closed.' }
  expect((await run(changeAction, { actor: candidate, at }, another)).ok).toBe(false)
  expect((await run(changeAction, { actor: assessor, at }, another)).ok).toBe(true)

  const piece = await db().evidenceVersion.findFirstOrThrow({ where: { registrationId } })
  const others = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId: { not: registrationId } },
  })
  const done = { actionId, seen: 1, note: 'They are in.' }
  expect(
    await run(completeAction, { actor: candidate, at }, { ...done, versionIds: [others.id] }),
  ).toMatchObject({ refusal: { code: 'not-here' } })
  const complete = { ...done, versionIds: [piece.id] }
  expect((await run(completeAction, { actor: candidate, at }, complete)).ok).toBe(true)
  expect(await db().notification.count({ where: { ...told, seatId: assessor.seatId } })).toBe(1)

  const again = { actionId, seen: 2, note: 'Not those of last winter.' }
  expect((await run(reopenAction, { actor: assessor, at }, again)).ok).toBe(true)
  const view = await actionView(db(), candidate, actionId)
  expect(view?.action).toMatchObject({ state: 'open', version: 3, text: hostile })
  expect(view?.steps.map(({ move, note }) => [move, note])).toEqual([
    ['change', another.note],
    ['complete', done.note],
    ['reopen', again.note],
  ])
  expect(view?.steps[1]?.evidence).toMatchObject([{ versionId: piece.id }])
  expect(view?.moves).toEqual(['complete'])
  const trail = await trailOfRegistration(db(), candidate, registrationId)
  expect(trail?.entries.slice(0, 4).map(({ sentence }) => sentence.split(' ')[0])).toEqual([
    ...['opened', 'did', 'moved', 'set'],
  ])
})

test('of two who move it at once the second is told, and nothing is lost', async () => {
  const { actionId } = await added(amara, 'assessor')
  const both = [
    run(cancelAction, { actor: await actorOf(amara), at }, { actionId, seen: 0, note: 'No.' }),
    run(completeAction, { actor: await actorOf(priya), at }, { actionId, seen: 0, note: 'Yes.' }),
  ]
  const answers = await Promise.all(both)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(await db().actionPointStep.count({ where: { actionPointId: actionId } })).toBe(1)
})

test('what was asked and what became of it stay as they are', async () => {
  const { actionId: id } = await added(amara, 'candidate')
  const cancel = { actionId: id, seen: await versionOf(id), note: 'Done with.' }
  await run(cancelAction, { actor: await actorOf(amara), at }, cancel)
  const where = { id }
  await expect(db().actionPoint.updateMany({ where, data: { text: 'No.' } })).rejects.toThrow()
  await expect(db().actionPoint.deleteMany({ where })).rejects.toThrow()
  const steps = { where: { actionPointId: id } }
  await expect(db().actionPointStep.deleteMany(steps)).rejects.toThrow()
})

test('actions are read by whoever sees the portfolio, and set by the two alone', async () => {
  const { actionId, registrationId } = await added(priya, 'candidate')
  const row = await db().registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: scopeSelect,
  })
  const setters: string[] = []
  for (const { email, ...actor } of await everyActor()) {
    const sees = maySee(actor, scopeOf(row))
    expect((await planningView(db(), actor, registrationId)) !== null, email).toBe(sees)
    expect((await actionView(db(), actor, actionId)) !== null, email).toBe(sees)
    const input = { registrationId, owner: 'candidate', text: 'Mine.', dueOn: '2026-12-01' }
    if ((await run(addAction, { actor, at }, input)).ok) setters.push(email)
  }
  expect(setters.sort()).toEqual([amara, priya])
})

test('nothing is set for a day gone by, for a unit of somebody else, or when the registration rests', async () => {
  const { id: registrationId } = await registrationOf(amara)
  const actor = await actorOf(amara)
  const input = { registrationId, owner: 'candidate', text: 'Mine.', dueOn: '2026-11-23' }
  expect(await run(addAction, { actor, at }, input)).toMatchObject({ refusal: { code: 'past' } })
  const other = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId: { not: registrationId } },
  })
  const later = { ...input, dueOn: '2026-12-01' }
  expect(await run(addAction, { actor, at }, { ...later, enrolmentId: other.id })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  await db().registration.update({ where: { id: registrationId }, data: { state: 'suspended' } })
  expect((await run(addAction, { actor, at }, later)).ok).toBe(false)
  expect((await planningView(db(), actor, registrationId))?.stopped).not.toBeNull()
})
