import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { run } from '@/lib/infra/command'
import { roles, type Actor } from '@/lib/kernel/actor'
import {
  mayReadEvidence,
  evidenceVisibleTo,
  maySeeWitnesses,
  testimoniesVisibleTo,
} from '@/lib/portfolio/policy'
import { maySeeSamples, samplesVisibleTo } from '@/lib/quality-assurance/policy'
import { maySee, visibleTo, type RegistrationScope } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '../support/scope'
import { judging } from '../support/acting'
import { withDatabase } from '../support/database'
import { actorOf, everyActor, registrationOf } from '../support/people'

withDatabase('demo')

let actors: Actor[]
let registrations: (RegistrationScope & { id: string })[]

beforeAll(async () => {
  const seats = await everyActor()
  // Each seat also as if it were of every other role, and of the other centre: nobody slips through.
  const centres = [...new Set(seats.map(({ centreId }) => centreId))]
  actors = seats.flatMap(({ email: _, ...seat }) =>
    centres.flatMap((centreId) => roles.map((role) => ({ ...seat, centreId, role }))),
  )
  const rows = await db().registration.findMany({ select: scopeSelect })
  registrations = rows.map(scopeOf)
  expect(seats.length).toBeGreaterThan(12)
  expect(registrations.length).toBeGreaterThan(6)
})

describe('who may see, as a function and as a where, agree for every actor and every row', () => {
  test('registrations', async () => {
    let seen = 0
    for (const actor of actors) {
      const rows = await db().registration.findMany({
        where: visibleTo(actor),
        select: { id: true },
      })
      const found = rows.map(({ id }) => id).sort()
      const wanted = registrations.filter((each) => maySee(actor, each)).map(({ id }) => id)
      expect(found, JSON.stringify(actor)).toEqual(wanted.sort())
      seen += found.length
    }
    expect(seen).toBeGreaterThan(20)
  })

  test('evidence', async () => {
    const all = await db().evidence.groupBy({ by: ['registrationId'], _count: true })
    for (const actor of actors) {
      const where = evidenceVisibleTo(actor)
      const found = await db().evidence.groupBy({ by: ['registrationId'], where, _count: true })
      const wanted = all.filter(({ registrationId }) => {
        const registration = registrations.find(({ id }) => id === registrationId)
        return registration && mayReadEvidence(actor, registration)
      })
      const lines = (rows: typeof all) =>
        rows.map(({ registrationId, _count }) => `${registrationId} ${_count}`).sort()
      expect(lines(found)).toEqual(lines(wanted))
    }
  })

  test('witnesses: who they are and how to reach them is not for candidates', async () => {
    const all = await db().witnessTestimony.findMany({ select: { id: true, registrationId: true } })
    expect(all.length).toBeGreaterThan(0)
    for (const actor of actors) {
      const rows = await db().witnessTestimony.findMany({
        where: testimoniesVisibleTo(actor),
        select: { id: true },
      })
      const wanted = all.filter(({ registrationId }) => {
        const registration = registrations.find(({ id }) => id === registrationId)
        return registration && maySeeWitnesses(actor, registration)
      })
      expect(rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort())
      if (actor.role === 'candidate') expect(rows).toEqual([])
    }
  })

  test('samples: an IQA’s notes never reach a candidate or an assessor', async () => {
    const all = await db().sample.findMany({ select: { id: true, registrationId: true } })
    expect(all.length).toBeGreaterThan(0)
    for (const actor of actors) {
      const rows = await db().sample.findMany({
        where: samplesVisibleTo(actor),
        select: { id: true },
      })
      const wanted = all.filter(({ registrationId }) => {
        const registration = registrations.find(({ id }) => id === registrationId)
        return registration && maySeeSamples(actor, registration)
      })
      expect(rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort())
      if (actor.role === 'candidate' || actor.role === 'assessor') expect(rows).toEqual([])
    }
  })
})

describe('the database itself refuses', () => {
  const elsewhere = async () => {
    const amara = await registrationOf('amara@calder.example')
    const owen = await registrationOf('owen@northgate.example')
    const ours = await actorOf('amara@calder.example')
    const theirs = await actorOf('owen@northgate.example')
    return { amara, owen, ours, theirs }
  }
  const evidence = { number: 900, form: 'inSitu' as const, addedAt: new Date() }

  test('evidence with the centre of another', async () => {
    const { amara, owen, ours } = await elsewhere()
    const data = { ...evidence, registrationId: amara.id, addedBySeatId: ours.seatId }
    await expect(
      db().evidence.create({ data: { ...data, centreId: owen.centreId } }),
    ).rejects.toThrow(/Foreign key/)
  })

  test('evidence added by somebody of another centre', async () => {
    const { amara, theirs } = await elsewhere()
    const { id: registrationId, centreId } = amara
    await expect(
      db().evidence.create({
        data: { ...evidence, registrationId, centreId, addedBySeatId: theirs.seatId },
      }),
    ).rejects.toThrow(/Foreign key/)
  })

  test('a version of evidence under another candidate’s registration', async () => {
    const { ours } = await elsewhere()
    const leanne = await registrationOf('leanne@calder.example')
    const own = await registrationOf('amara@calder.example')
    const version = await db().evidenceVersion.findFirstOrThrow({
      where: { registrationId: own.id },
    })
    await expect(
      db().evidenceVersion.create({
        data: {
          centreId: own.centreId,
          registrationId: leanne.id,
          evidenceId: version.evidenceId,
          number: 77,
          title: 'Not hers',
          kind: version.kind,
          producedOn: version.producedOn,
          setting: 'workplace',
          shows: '',
          keptWhere: 'elsewhere',
          addedBySeatId: ours.seatId,
          addedAt: new Date(),
        },
      }),
    ).rejects.toThrow(/Foreign key/)
  })

  test('an allocation of staff of another centre', async () => {
    const { amara } = await elsewhere()
    const nadia = await actorOf('nadia@northgate.example')
    await expect(
      db().allocation.create({
        data: {
          id: newId(),
          centreId: amara.centreId,
          registrationId: amara.id,
          role: 'assessor',
          seatId: nadia.seatId,
          startedAt: new Date(),
        },
      }),
    ).rejects.toThrow(/Foreign key|Unique/)
  })
})

test('another centre’s unit is not found, and the attempt is in the security log', async () => {
  const nadia = await actorOf('nadia@northgate.example')
  const item = await db().submissionItem.findFirstOrThrow({
    where: { centreId: { not: nadia.centreId } },
    select: { unitEnrolmentId: true, criterionId: true },
  })
  const input = await judging(item.unitEnrolmentId, item.criterionId, 'met')
  const result = await run(judgeCriterion, { actor: nadia }, input)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  const [logged] = await db().securityEvent.findMany({ orderBy: { id: 'desc' }, take: 1 })
  expect(logged).toMatchObject({
    attempted: 'judgeCriterion',
    code: 'not-found',
    personId: nadia.personId,
    centreId: nadia.centreId,
  })
  expect(logged?.subject).toEqual({
    enrolmentId: item.unitEnrolmentId,
    criterionId: item.criterionId,
  })
})
