import { expect, test } from 'vitest'
import { readJudged } from '@/lib/certification/queries/facts'
import { closeConcern, noteOnConcern, reopenConcern } from '@/lib/concerns/commands/move'
import { recordConcern } from '@/lib/concerns/commands/record'
import { concernsVisibleTo, maySeeConcern } from '@/lib/concerns/policy'
import { concernsView, concernView } from '@/lib/concerns/queries/concerns'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { actorOf, everyActor, registrationOf } from '../../support/people'
import { withDatabase } from '../../support/database'

withDatabase('demo')

const [ruth, helen, grace] = ['ruth@calder.example', 'helen@calder.example', 'grace@calder.example']

const said = {
  kind: 'malpractice',
  raisedOn: '2026-11-02',
  raisedBy: 'An anonymous letter',
  words: 'The rota is said to be somebody else’s work.',
}

const scopes = async () => {
  const all = await db().concern.findMany({
    select: {
      id: true,
      centreId: true,
      about: { select: { personId: true } },
      registrations: {
        select: { registration: { select: { candidateSeat: { select: { personId: true } } } } },
      },
    },
  })
  return all.map(({ id, centreId, about, registrations }) => ({
    id,
    centreId,
    aboutPersonId: about?.personId ?? null,
    candidatePersonIds: registrations.map(
      ({ registration }) => registration.candidateSeat.personId,
    ),
  }))
}

const line = async () => {
  const { id, centreId } = await registrationOf(grace)
  const judged = await readJudged(db(), centreId, id, new Date())
  return judged?.eligibility.lines.find(({ code }) => code === 'matters')
}

test('an open concern holds the claim; closed it goes on, opened again it waits again', async () => {
  const admin = { actor: await actorOf(ruth) }
  const { id } = await registrationOf(grace)
  expect((await line())?.state).toBe('stands')
  const recorded = await run(recordConcern, admin, { ...said, registrationIds: id })
  if (!recorded.ok) throw new Error(recorded.refusal.message)
  const { concernId } = recorded.value
  expect(await line()).toMatchObject({
    state: 'blocks',
    rests: expect.stringMatching(/concern \d/),
  })
  const words = 'Both were looked at side by side.'
  const close = { concernId, outcome: 'clear', words }
  const both = await Promise.all([run(closeConcern, admin, close), run(closeConcern, admin, close)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await line())?.state).toBe('stands')
  expect((await run(noteOnConcern, admin, { concernId, words })).ok).toBe(true)
  expect((await run(reopenConcern, admin, { concernId, words })).ok).toBe(true)
  expect((await line())?.state).toBe('blocks')
  const view = await concernView(db(), admin.actor, concernId)
  expect(view?.steps.map(({ move }) => move)).toEqual(['record', 'clear', 'note', 'reopen'])
  await run(closeConcern, admin, close)
})

test('whom it is about neither sees it nor deals with it; policy, list and page agree for everybody', async () => {
  const lead = await actorOf(helen)
  const recorded = await run(
    recordConcern,
    { actor: await actorOf(ruth) },
    {
      ...said,
      aboutSeatId: lead.seatId,
    },
  )
  if (!recorded.ok) throw new Error(recorded.refusal.message)
  const all = await scopes()
  for (const actor of await everyActor()) {
    const listed = ((await concernsView(db(), actor)) ?? []).map(({ id }) => id)
    const found = await db().concern.findMany({
      where: concernsVisibleTo(actor),
      select: { id: true },
    })
    for (const concern of all) {
      const may = maySeeConcern(actor, concern)
      expect(listed.includes(concern.id), `${actor.email} list`).toBe(may)
      expect(
        found.some(({ id }) => id === concern.id),
        `${actor.email} where`,
      ).toBe(may)
      expect((await concernView(db(), actor, concern.id)) !== null, `${actor.email} page`).toBe(may)
    }
  }
  const { concernId } = recorded.value
  const refused = await run(noteOnConcern, { actor: lead }, { concernId, words: 'Not true.' })
  expect(refused.ok).toBe(false)
})

test('the trail says that something was done, and neither what nor of whom', async () => {
  const events = await db().auditEvent.findMany({
    where: { type: { in: ['concern-recorded', 'concern-moved'] } },
  })
  expect(events.length).toBeGreaterThan(4)
  expect(events.every(({ registrationId }) => registrationId === null)).toBe(true)
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('rota')
})
