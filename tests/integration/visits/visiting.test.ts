import { beforeAll, expect, test } from 'vitest'
import { claimsView } from '@/lib/certification/queries/claims'
import { trailOfCaseload, trailOfRegistration } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import { messageThread } from '@/lib/portfolio/queries/messages'
import { fileFor } from '@/lib/portfolio/queries/files'
import {
  adjustmentsVisibleTo,
  detailsVisibleTo,
  maySee,
  visibleTo,
} from '@/lib/registration/policy'
import { registerAsked } from '@/lib/registration/model/register'
import { readScope } from '@/lib/registration/queries/scope'
import { closeVisitAction } from '@/lib/visits/commands/answering'
import { closeVisit, extendVisit, openVisit } from '@/lib/visits/commands/keeping'
import { askForAction, drawSample, leaveFinding, pickSample } from '@/lib/visits/commands/visiting'
import {
  maySeeInRegister,
  maySeeVisit,
  registerVisibleTo,
  visitsVisibleTo,
} from '@/lib/visits/policy'
import { visitorCentre } from '@/lib/visits/queries/centre'
import { visitorFindings, visitorSample, visitorToday } from '@/lib/visits/queries/desk'
import { visitedPortfolio, visitedUnit } from '@/lib/visits/queries/portfolio'
import { visitorSignOffs } from '@/lib/visits/queries/quality'
import { visitorRegister } from '@/lib/visits/queries/register'
import { viewsOf } from '@/lib/visits/queries/views'
import { openVisitActions, visitsView, visitView } from '@/lib/visits/queries/visits'
import { drawn } from '@/lib/visits/rules'
import { keepView } from '@/lib/visits/store'
import { codeOf, done } from '../../support/certification/claiming'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const now = new Date()
const asked = registerAsked.parse({})
let imogen: Actor
let marion: Actor
let ruth: Actor
let helen: Actor
let leanne: string
let amara: string

beforeAll(async () => {
  imogen = await actorOf('imogen@awarding.example')
  marion = await actorOf('marion@awarding.example')
  ruth = await actorOf('ruth@calder.example')
  helen = await actorOf('helen@calder.example')
  leanne = (await registrationOf('leanne@calder.example')).id
  amara = (await registrationOf('amara@calder.example')).id
})

const registrations = async () =>
  db().registration.findMany({
    select: {
      id: true,
      centreId: true,
      candidateSeat: { select: { personId: true } },
      qualificationVersion: { select: { awardingBody: true } },
    },
  })

/** Every EQA there is, one on no visit, and one of another body, beside everybody of the demonstration. */
const everybody = async (): Promise<Actor[]> => {
  const { awardingBody: _, ...onNoVisit } = imogen
  return [
    ...(await everyActor()),
    onNoVisit,
    { ...imogen, awardingBody: 'Demonstration Awarding Body (made up)' },
  ]
}

test('the register, the portfolios and the visits: what may be seen is what is found', async () => {
  const all = await registrations()
  const visits = await db().visit.findMany()
  for (const actor of await everybody()) {
    const inRegister = await db().registration.findMany({ where: registerVisibleTo(actor) })
    const expected = all.filter(({ centreId, candidateSeat, qualificationVersion }) =>
      maySeeInRegister(actor, {
        centreId,
        candidatePersonId: candidateSeat.personId,
        awardingBody: qualificationVersion.awardingBody,
      }),
    )
    expect(inRegister.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    const seen = await db().registration.findMany({ where: visibleTo(actor) })
    const scopes = await Promise.all(all.map(({ id, centreId }) => readScope(db(), centreId, id)))
    const may = scopes.filter((scope) => scope && maySee(actor, scope))
    expect(seen.map(({ id }) => id).sort()).toEqual(may.map((scope) => scope?.id).sort())
    const own = await db().visit.findMany({ where: visitsVisibleTo(actor) })
    expect(own.map(({ id }) => id).sort()).toEqual(
      visits
        .filter((visit) => maySeeVisit(actor, visit))
        .map(({ id }) => id)
        .sort(),
    )
  }
})

test('the register is the body’s own and complete, searched, and without birthdays and emails', async () => {
  const view = await visitorRegister(db(), imogen, asked)
  const all = await registrations()
  const own = all.filter(
    ({ centreId, qualificationVersion }) =>
      centreId === imogen.centreId && qualificationVersion.awardingBody === imogen.awardingBody,
  )
  expect(view?.rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
  expect(all.filter(({ centreId }) => centreId === imogen.centreId).length).toBeGreaterThan(
    own.length,
  )
  expect(view?.total).toBe(own.length)
  expect(JSON.stringify(view)).not.toMatch(/@calder|dateOfBirth|DEMO-0417/)
  const found = await visitorRegister(db(), imogen, registerAsked.parse({ q: 'whitaker' }))
  expect(found?.rows.map(({ id, picked }) => [id, picked])).toEqual([[leanne, true]])
  expect(await visitorRegister(db(), ruth, asked)).toBeNull()
})

test('a picked portfolio is there as it was assessed; one that is not picked is not', async () => {
  const portfolio = await visitedPortfolio(db(), imogen, leanne)
  const released = portfolio?.units.find(({ state }) => state === 'released')
  const enrolmentId = released?.enrolmentId ?? ''
  const unit = await visitedUnit(db(), imogen, { registrationId: leanne, enrolmentId }, now)
  expect(unit?.decision).toMatchObject({ outcome: 'achieved', released: { way: 'sampled' } })
  expect(unit?.decision?.sample?.conclusion?.outcome).toBe('agreed')
  expect(
    unit?.outcomes.flatMap(({ criteria }) => criteria).every(({ judgement }) => judgement),
  ).toBe(true)
  const versionId = unit?.seen.versions.find(({ sha256 }) => sha256)?.versionId ?? ''
  expect(await fileFor(db(), imogen, versionId)).toMatchObject({ registrationId: leanne })
  for (const other of [marion, ruth]) {
    expect(await visitedPortfolio(db(), other, leanne)).toBeNull()
    expect(await visitedUnit(db(), other, { registrationId: leanne, enrolmentId }, now)).toBeNull()
  }
  // A decision of another unit is not found under this one.
  const wrong = { registrationId: leanne, enrolmentId, decisionId: newId() }
  expect(await visitedUnit(db(), imogen, wrong, now)).toBeNull()

  const [theirs] = await db().evidenceVersion.findMany({
    where: { registrationId: amara, fileKey: { not: null }, submissionItems: { some: {} } },
  })
  expect(await fileFor(db(), imogen, theirs?.id ?? '')).toBeNull()
  expect(await visitedPortfolio(db(), imogen, amara)).toBeNull()
  expect(await trailOfRegistration(db(), imogen, amara)).toBeNull()
  expect(await trailOfCaseload(db(), imogen, { registration: amara })).toBeNull()
})

test('nothing beyond need: no adjustment, no personal detail, no message, no work in progress', async () => {
  expect(await db().adjustment.count({ where: adjustmentsVisibleTo(imogen) })).toBe(0)
  expect(await db().candidateDetails.count({ where: detailsVisibleTo(imogen) })).toBe(0)
  const enrolment = await db().unitEnrolment.findFirstOrThrow({ where: { registrationId: leanne } })
  expect(await messageThread(db(), imogen, enrolment.id)).toBeNull()
  const draft = await db().evidenceVersion.findFirst({
    where: {
      registration: visibleTo(imogen),
      fileKey: { not: null },
      submissionItems: { none: {} },
    },
  })
  if (draft) expect(await fileFor(db(), imogen, draft.id)).toBeNull()
  const trail = await trailOfCaseload(db(), imogen)
  expect(trail?.entries.length).toBeGreaterThan(0)
  expect(trail?.candidates.map(({ id }) => id)).not.toContain(amara)
  for (const { type } of trail?.entries ?? [])
    expect(type).not.toMatch(/adjustment|message|details/)
})

test('the EQA picks one or draws some: recorded, open at once, on the portfolio’s trail', async () => {
  const bethan = (await registrationOf('bethan@northgate.example')).id
  const other = await db().registration.findFirstOrThrow({
    where: {
      centreId: imogen.centreId,
      qualificationVersion: { awardingBody: { not: imogen.awardingBody ?? '' } },
    },
  })
  for (const registrationIds of [[bethan], [other.id], [amara, bethan]]) {
    expect(await codeOf(pickSample, imogen, { registrationIds })).toBe('not-found')
  }
  expect(await codeOf(pickSample, imogen, { registrationIds: [leanne] })).toBe('all-picked')
  await done(pickSample, imogen, { registrationIds: [amara, leanne] })
  expect(await visitedPortfolio(db(), imogen, amara)).not.toBeNull()
  const trail = await trailOfRegistration(db(), ruth, amara)
  expect(trail?.entries[0]?.sentence).toBe('picked this portfolio for visit 1')

  const left = await db().registration.findMany({
    where: {
      AND: [registerVisibleTo(imogen), { visitSamples: { none: {} } }],
    },
    select: { id: true },
  })
  const ids = left.map(({ id }) => id)
  await done(drawSample, imogen, { count: 2, seed: 'calder-26' })
  const picks = await db().visitSampled.findMany({ where: { way: 'random' } })
  expect(picks.map(({ registrationId }) => registrationId).sort()).toEqual(
    drawn(ids, 2, 'calder-26').sort(),
  )
  expect(picks.every(({ seed }) => seed === 'calder-26')).toBe(true)
  await expect(db().visitSampled.deleteMany({ where: { way: 'random' } })).rejects.toThrow()
})

test('findings and actions reach the centre, which answers; the EQA reads the answer', async () => {
  const tomasz = (await registrationOf('tomasz@calder.example')).id
  const finding = { kind: 'improvement', text: 'The dates of two records are in doubt.' }
  await done(leaveFinding, imogen, { ...finding, registrationId: leanne })
  const picked = await db().visitSampled.findMany({ select: { registrationId: true } })
  if (!picked.some(({ registrationId }) => registrationId === tomasz)) {
    expect(await codeOf(leaveFinding, imogen, { ...finding, registrationId: tomasz })).toBe(
      'not-found',
    )
  }
  const priya = await actorOf('priya@calder.example')
  const action = { text: 'Check the dates.', dueOn: '2100-01-15' }
  expect(await codeOf(askForAction, imogen, { ...action, ownerSeatId: priya.seatId })).toBe(
    'not-found',
  )
  const { actionId } = await done(askForAction, imogen, { ...action, ownerSeatId: ruth.seatId })
  expect(await openVisitActions(db(), ruth)).toMatchObject({ open: 2 })
  const told = await db().notification.findFirst({
    where: { seatId: ruth.seatId, sentence: { contains: 'asks for an action' } },
  })
  expect(told?.path).toMatch(/^\/centre\/visits\//)
  expect(await codeOf(closeVisitAction, priya, { actionId, note: 'Done.' })).toBe('not-visits')
  await done(closeVisitAction, helen, { actionId, note: 'They were put right.' })
  expect(await codeOf(closeVisitAction, ruth, { actionId, note: 'Again.' })).toBe('action-closed')
  const left = await visitorFindings(db(), imogen)
  expect(left?.actions.find(({ id }) => id === actionId)?.closed?.note).toBe('They were put right.')
  expect(left?.findingLines.length).toBe(2)
})

test('what the EQA reads of the centre: approvals of their body only, staff, sign-offs', async () => {
  const centre = await visitorCentre(db(), imogen, now)
  expect(centre?.approvals.map(({ qualificationNumber }) => qualificationNumber)).toEqual([
    '601/4756/8',
  ])
  expect(centre?.staff.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Priya Shah', 'Helen Marsh']),
  )
  const signOffs = await visitorSignOffs(db(), imogen, 'sampled', 1)
  expect(signOffs?.rows.length).toBe(signOffs?.counts.sampled)
  expect(signOffs?.rows.every(({ sampledBy }) => sampledBy !== null)).toBe(true)
  const none = await visitorSignOffs(db(), { ...imogen, awardingBody: 'Another' }, 'all', 1)
  expect(none?.rows).toEqual([])
})

test('what was looked at is kept for the centre, and never changed', async () => {
  const by = { centreId: imogen.centreId, seatId: imogen.seatId, at: now }
  const path = `/visitor/portfolios/${leanne}`
  await keepView(db(), by, { id: newId(), path, registrationId: leanne, refused: false })
  await keepView(db(), by, { id: newId(), path: '/centre', registrationId: null, refused: true })
  // From a seat that no visit was made for nothing is kept.
  await keepView(
    db(),
    { ...by, seatId: ruth.seatId },
    { id: newId(), path, registrationId: null, refused: false },
  )
  const { id } = await db().visit.findFirstOrThrow({ where: { seatId: imogen.seatId } })
  for (const reader of [ruth, helen]) {
    expect((await viewsOf(db(), reader, id))?.rows).toMatchObject([
      { path: '/centre', refused: true, candidate: null },
      { path, refused: false, candidate: 'Leanne Whitaker' },
    ])
  }
  const frances = await actorOf('frances@northgate.example')
  expect((await viewsOf(db(), frances, id))?.rows).toEqual([])
  expect(await viewsOf(db(), imogen, id)).toBeNull()
  await expect(db().visitView.deleteMany({})).rejects.toThrow()
})

test('only the centre’s administrator opens one, for somebody from outside', async () => {
  const visit = {
    awardingBody: imogen.awardingBody ?? '',
    name: 'Eva Quaye',
    email: 'eva@awarding.example',
    coversFrom: '2026-01-01',
    coversUntil: '2026-11-01',
    opensOn: '2026-11-01',
    closesOn: '2100-01-01',
  }
  expect(await codeOf(openVisit, helen, visit)).toBe('not-admin')
  expect(await codeOf(openVisit, ruth, { ...visit, awardingBody: 'Nobody' })).toBe('not-approved')
  const twice = { ...visit, email: 'imogen@awarding.example' }
  expect(await codeOf(openVisit, ruth, twice)).toBe('visit-open')
  const inside = { ...visit, email: 'priya@calder.example' }
  expect(await codeOf(openVisit, ruth, inside)).toBe('not-independent')
  // Another centre's EQA comes here, too, and sees nothing but what this visit is for.
  const { visitId } = await done(openVisit, ruth, { ...visit, email: 'marion@awarding.example' })
  expect(await visitView(db(), ruth, visitId)).toMatchObject({ number: 2, eqa: 'Marion Blythe' })
  await done(closeVisit, ruth, { visitId, note: '' })
})

test('outside of its days, and closed, a visit does nothing and shows nothing', async () => {
  const { id: visitId, closesOn } = await db().visit.findFirstOrThrow({
    where: { seatId: imogen.seatId },
  })
  const registrationIds = [amara]
  const late = new Date(closesOn.getTime() + 3 * 86_400_000)
  const after = await run(pickSample, { actor: imogen, at: late }, { registrationIds })
  expect(after).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect(await codeOf(extendVisit, ruth, { visitId, closesOn: '2020-01-01' })).toBe('days')
  await done(extendVisit, ruth, { visitId, closesOn: '2100-01-01', note: 'More to look at.' })

  await done(closeVisit, ruth, { visitId, note: 'All is seen.' })
  expect(await codeOf(extendVisit, ruth, { visitId, closesOn: '2100-02-01' })).toBe('visit-closed')
  expect(await codeOf(pickSample, imogen, { registrationIds })).toBe('not-found')
  expect(await codeOf(leaveFinding, imogen, { kind: 'goodPractice', text: 'x' })).toBe('not-found')
  expect(await visitedPortfolio(db(), imogen, leanne)).toBeNull()
  expect(await visitorToday(db(), imogen)).toBeNull()
  expect(await visitorSample(db(), imogen)).toEqual([])
  expect(await db().registration.count({ where: visibleTo(imogen) })).toBe(0)
  const rows = (await visitsView(db(), ruth))?.rows
  expect(rows?.map(({ number, state }) => [number, state])).toContainEqual([1, 'closed'])
  await expect(
    db().visit.updateMany({ where: { id: visitId }, data: { state: 'open' } }),
  ).rejects.toThrow()
  // The other centre's goes on.
  const waiting = (await claimsView(db(), marion, 'open', 1)).rows
  expect(waiting.map(({ name }) => name)).toEqual(['Owen Pritchard'])
  expect(await visitorToday(db(), marion)).not.toBeNull()
})
