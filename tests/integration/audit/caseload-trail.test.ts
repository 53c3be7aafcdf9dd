import { expect, test } from 'vitest'
import { trailOfCaseload, trailOfRegistration } from '@/lib/audit/queries/trail'
import { db } from '@/lib/infra/db'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '../../support/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

test('an assessor reads the trail of the candidates allocated to them, an EQA of their sample, and of nobody else', async () => {
  const registrations = (await db().registration.findMany({ select: scopeSelect })).map(scopeOf)
  let read = 0
  for (const actor of await everyActor()) {
    const own = registrations.filter((each) => maySee(actor, each)).map(({ id }) => id)
    const view = await trailOfCaseload(db(), actor)
    if (actor.role !== 'assessor' && actor.role !== 'eqa') {
      expect(view, actor.email).toBeNull()
      continue
    }
    expect(view?.candidates.map(({ id }) => id).sort(), actor.email).toEqual(own.sort())
    const ids = view?.entries.map(({ id }) => BigInt(id)) ?? []
    const told = await db().auditEvent.findMany({
      where: { id: { in: ids } },
      select: { registrationId: true, chain: true },
    })
    for (const { registrationId, chain } of told) {
      expect(own).toContain(registrationId)
      expect(chain).toBe(actor.centreId)
    }
    for (const { id } of registrations) {
      const narrowed = await trailOfCaseload(db(), actor, { registration: id })
      expect(narrowed !== null, `${actor.email} ${id}`).toBe(own.includes(id))
    }
    read += told.length
  }
  expect(read).toBeGreaterThan(50)
})

test('it says whose portfolio each entry is of, and is read page by page without a gap', async () => {
  const priya = await actorOf('priya@calder.example')
  const seen: number[] = []
  for (let before: number | undefined; ;) {
    const view = await trailOfCaseload(db(), priya, before === undefined ? {} : { before })
    expect(view?.entries.every(({ about }) => !!about)).toBe(true)
    seen.push(...(view?.entries.map(({ sequence }) => sequence) ?? []))
    if (!view || view.next === null) break
    before = view.next
  }
  const theirs = (await trailOfCaseload(db(), priya))?.candidates.map(({ id }) => id) ?? []
  const all = await db().auditEvent.findMany({
    where: { chain: priya.centreId, registrationId: { in: theirs } },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  })
  expect(seen).toEqual(all.map(({ sequence }) => sequence))
})

test('an IQA’s reasons and notes are not in it', async () => {
  const priya = await actorOf('priya@calder.example')
  const samples = await db().sample.findMany({ select: { reason: true, registrationId: true } })
  expect(samples.length).toBeGreaterThan(0)
  const { id } = await registrationOf('grace@calder.example')
  const one = await trailOfCaseload(db(), priya, { registration: id })
  const same = await trailOfRegistration(db(), priya, id)
  expect(one?.entries.map(({ sentence }) => sentence)).toEqual(
    same?.entries.map(({ sentence }) => sentence),
  )
  const told = JSON.stringify(one?.entries)
  for (const { reason } of samples) expect(told).not.toContain(reason)
})
