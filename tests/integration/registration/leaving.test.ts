import { beforeAll, describe, expect, test } from 'vitest'
import { endSeat } from '@/lib/identity/commands/seats'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { readDrafts, saveDraft } from '@/lib/infra/drafts'
import { roles, type Actor } from '@/lib/kernel/actor'
import { endStaffSeat, moveCaseload } from '@/lib/quality-assurance/commands/leaving'
import { leavingView } from '@/lib/quality-assurance/queries/leaving'
import { declareConflict, mitigateConflict } from '@/lib/registration/commands/conflicts'
import { recordCpd } from '@/lib/registration/commands/development'
import { allocateStaff } from '@/lib/registration/commands/staff'
import { conflictsVisibleTo, maySeeConflict } from '@/lib/registration/policy'
import { staffRecordView } from '@/lib/registration/queries/staff-record'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

let ruth: Actor, priya: Actor, gareth: Actor, siobhan: Actor

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  priya = await actorOf('priya@calder.example')
  gareth = await actorOf('gareth@calder.example')
  siobhan = await actorOf('siobhan@calder.example')
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

test('who reads a conflict of interest, as a function and as a where, agree; a candidate never does', async () => {
  const rows = await db().conflictOfInterest.findMany({
    include: { seat: true, registration: { include: { candidateSeat: true } } },
  })
  expect(rows.length).toBeGreaterThan(1)
  let seen = 0
  for (const { email: _, ...seat } of await everyActor()) {
    for (const role of roles) {
      const actor: Actor = { ...seat, role }
      const where = conflictsVisibleTo(actor)
      const found = await db().conflictOfInterest.findMany({ where, select: { id: true } })
      const wanted = rows.filter((row) =>
        maySeeConflict(actor, {
          centreId: row.centreId,
          personId: row.seat.personId,
          candidatePersonId: row.registration?.candidateSeat.personId ?? null,
        }),
      )
      expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort())
      if (role === 'candidate') expect(found).toEqual([])
      seen += found.length
    }
  }
  expect(seen).toBeGreaterThan(10)
})

describe('what is refused changes nothing', () => {
  test('another’s record, another centre’s seat, a candidate’s declaration, a serving seat', async () => {
    const nadia = await actorOf('nadia@northgate.example')
    const before = await everything()
    const cpd = { doneOn: '2026-11-02', minutes: 30, activity: 'A course', learnt: 'Much.' }
    const by = (actor: Actor) => ({ actor })
    expect(await run(recordCpd, by(gareth), { ...cpd, seatId: priya.seatId })).toMatchObject(
      refused('not-yours'),
    )
    expect(await run(recordCpd, by(nadia), { ...cpd, seatId: priya.seatId })).toMatchObject(
      refused('not-found'),
    )
    const conflict = { about: 'employer', employer: 'Anybody', nature: 'An interest.' }
    expect(await run(declareConflict, by(siobhan), conflict)).toMatchObject(refused('not-yours'))
    const end = { seatId: priya.seatId, reason: 'She leaves.' }
    expect(await run(endStaffSeat, by(ruth), end)).toMatchObject(refused('still-serves'))
    expect(await run(endSeat, by(ruth), end)).toMatchObject(refused('serving-seat'))
    expect(await run(endStaffSeat, by(priya), end)).toMatchObject(refused('not-admin'))
    const frances = await actorOf('frances@northgate.example')
    expect(await run(endStaffSeat, by(frances), end)).toMatchObject(refused('not-found'))
    expect(await everything()).toEqual(before)
  })
})

test('a conflict stops the move by name; with a mitigation the work moves, drafts and all', async () => {
  const { id: registrationId } = await registrationOf('siobhan@calder.example')
  const allocate = { registrationId, role: 'assessor', seatId: gareth.seatId }
  expect(await run(allocateStaff, { actor: ruth }, allocate)).toMatchObject(refused('conflict'))
  const move = {
    registrationId,
    fromSeatId: priya.seatId,
    toSeatId: gareth.seatId,
    reason: 'Priya leaves.',
  }
  expect(await run(moveCaseload, { actor: ruth }, move)).toMatchObject(refused('conflict'))
  const { id: conflictId } = await db().conflictOfInterest.findFirstOrThrow({
    where: { seatId: gareth.seatId, registrationId },
  })
  expect(
    await run(mitigateConflict, { actor: ruth }, { conflictId, text: 'Helen samples all.' }),
  ).toMatchObject({ ok: true })
  const enrolment = await db().unitEnrolment.findFirstOrThrow({ where: { registrationId } })
  const key = `judgement/${enrolment.id}/x`
  await saveDraft(priya.personId, key, { comment: 'Half a' })
  expect(await run(moveCaseload, { actor: ruth }, move)).toMatchObject({ ok: true })
  expect(await readDrafts(db(), gareth.personId, key)).toMatchObject([
    { data: { comment: 'Half a' } },
  ])
  const now = await db().allocation.findMany({
    where: { registrationId, role: 'assessor', endedAt: null },
  })
  expect(now.map(({ seatId }) => seatId)).toEqual([gareth.seatId])
  expect(await run(moveCaseload, { actor: ruth }, move)).toMatchObject(refused('nothing-held'))
})

test('nothing is orphaned: everything a seat holds moves, then it ends', async () => {
  const daniel = await actorOf('daniel@calder.example')
  const helen = await actorOf('helen@calder.example')
  for (const [from, to] of [
    [gareth, priya],
    [daniel, helen],
  ] as const) {
    const before = await leavingView(db(), ruth, from.seatId)
    for (const { registrationId } of before?.held ?? []) {
      const input = { registrationId, fromSeatId: from.seatId, toSeatId: to.seatId, reason: 'Left' }
      expect(await run(moveCaseload, { actor: ruth }, input)).toMatchObject({ ok: true })
      const told = await db().auditEvent.count({
        where: { registrationId, type: 'caseload-moved' },
      })
      expect(told).toBeGreaterThan(0)
    }
    expect((await leavingView(db(), ruth, from.seatId))?.held).toEqual([])
    const end = { seatId: from.seatId, reason: 'They left.' }
    expect(await run(endStaffSeat, { actor: ruth }, end)).toMatchObject({ ok: true })
  }
})

test('somebody reads their own record, the administrator everybody’s, and nobody else’s', async () => {
  const now = new Date()
  const view = await staffRecordView(db(), priya, priya.seatId, now)
  expect(view?.today[0]?.groups.every(({ units, alone }) => units === alone.length)).toBe(true)
  expect(await staffRecordView(db(), ruth, priya.seatId, now)).not.toBeNull()
  const helen = await actorOf('helen@calder.example')
  expect(await staffRecordView(db(), helen, priya.seatId, now)).toBeNull()
  expect(await staffRecordView(db(), siobhan, priya.seatId, now)).toBeNull()
})
