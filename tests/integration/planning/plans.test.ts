import { beforeAll, expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { answerAssessment, endAssessment } from '@/lib/planning/commands/answers'
import { changeAssessment, proposeAssessment } from '@/lib/planning/commands/plans'
import { planView, proposingView } from '@/lib/planning/queries/plans'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-24T12:00:00Z')
const after = new Date('2026-12-11T12:00:00Z')
let candidate: Actor
let assessor: Actor
let registrationId: string
let content: Record<string, unknown>

beforeAll(async () => {
  candidate = await actorOf('amara@calder.example')
  assessor = await actorOf('priya@calder.example')
  registrationId = (await registrationOf('amara@calder.example')).id
  const { unitId } = await db().unitEnrolment.findFirstOrThrow({ where: { registrationId } })
  const criterion = await db().assessmentCriterion.findFirstOrThrow({ where: { unitId } })
  content = {
    ...{ entry: 'visit', what: 'The handover. <b>{by}</b>', place: 'The desk', minutes: '90' },
    ...{ startsOn: '2026-12-10', startsAt: '10:00', others: '', signed: 'on' },
    ...{ criterionIds: [criterion.id], methods: ['observation-report'] },
  }
})

async function proposed(by = assessor): Promise<string> {
  const result = await run(proposeAssessment, { actor: by, at }, { registrationId, ...content })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.planId
}

const versionOf = async (planId: string, number = 1) =>
  (await db().assessmentPlanVersion.findFirstOrThrow({ where: { planId, number } })).id

const agree = (actor: Actor, versionId: string, now = at) =>
  run(answerAssessment, { actor, at: now }, { versionId, outcome: 'agreed', signed: 'on' })

test('a plan is proposed, agreed by the other, changed, agreed again and carried out with evidence', async () => {
  const planId = await proposed()
  expect((await agree(assessor, await versionOf(planId))).ok).toBe(false)
  expect(await agree(candidate, await versionOf(planId))).toMatchObject({ ok: true })

  const later = { ...content, planId, seen: '1', startsAt: '14:30' }
  expect(await run(changeAssessment, { actor: candidate, at }, later)).toMatchObject({ ok: true })
  const meanwhile = await planView(db(), assessor, planId)
  expect(meanwhile?.plan).toMatchObject({ state: 'waiting', waitsFor: 'assessor' })
  expect(meanwhile?.plan.shown.startsAt.toISOString()).toBe('2026-12-10T10:00:00.000Z')
  expect(await agree(assessor, await versionOf(planId, 2))).toMatchObject({ ok: true })

  const { id } = await db().evidenceVersion.findFirstOrThrow({ where: { registrationId } })
  const done = { planId, outcome: 'carriedOut', note: 'Well done.', versionIds: [id] }
  expect((await run(endAssessment, { actor: assessor, at }, done)).ok).toBe(false)
  expect((await run(endAssessment, { actor: candidate, at: after }, done)).ok).toBe(false)
  expect(await run(endAssessment, { actor: assessor, at: after }, done)).toMatchObject({ ok: true })
  const view = await planView(db(), candidate, planId)
  expect(view?.plan.state).toBe('carriedOut')
  expect(view?.plan.versions.map(({ outcome }) => outcome)).toEqual(['agreed', 'agreed'])
  expect(view?.plan.ending?.evidence).toMatchObject([{ versionId: id }])
  expect(view?.acts).toBe(false)

  const told = await db().notification.findMany({ where: { path: `/planning/plans/${planId}` } })
  expect(told.every(({ kind }) => kind === 'plans')).toBe(true)
  expect(told.filter(({ seatId }) => seatId === candidate.seatId)).toHaveLength(3)
  expect(told.filter(({ seatId }) => seatId === assessor.seatId)).toHaveLength(2)
  expect(JSON.stringify(told)).not.toContain('handover')
})

test('of two answers, and of an answer and a change, the second is told', async () => {
  const planId = await proposed()
  const versionId = await versionOf(planId)
  const back = { versionId, outcome: 'sentBack', comment: 'Not on a Thursday.' }
  const answers = await Promise.all([
    agree(candidate, versionId),
    run(answerAssessment, { actor: candidate, at }, back),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const change = { ...content, planId, seen: 1 }
  const changes = await Promise.all(
    [candidate, assessor].map((actor) => run(changeAssessment, { actor, at }, change)),
  )
  expect(changes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(changes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
})

test('what was put to paper stays: versions, answers and ends', async () => {
  const planId = await proposed(candidate)
  await agree(assessor, await versionOf(planId))
  const note = 'The desk is closed.'
  await run(endAssessment, { actor: candidate, at }, { planId, outcome: 'cancelled', note })
  await expect(db().assessmentPlanVersion.deleteMany({ where: { planId } })).rejects.toThrow()
  await expect(
    db().assessmentPlanReply.updateMany({ where: { registrationId }, data: { comment: 'x' } }),
  ).rejects.toThrow()
  await expect(db().assessmentPlanEnding.deleteMany({ where: { planId } })).rejects.toThrow()
  const again = { ...content, planId, seen: 1 }
  expect(await run(changeAssessment, { actor: candidate, at }, again)).toMatchObject({
    refusal: { code: 'ended' },
  })
})

test('nothing is planned in the past, on criteria of no unit of theirs, or by a kind nobody knows', async () => {
  const other = await db().unit.findFirstOrThrow({
    where: { enrolments: { none: { registrationId } } },
  })
  const foreign = await db().assessmentCriterion.findFirstOrThrow({ where: { unitId: other.id } })
  const codes = [...['past', 'unknown-criterion', 'unknown-method'], 'malformed']
  const wrong = [
    { startsOn: '2026-11-23' },
    { criterionIds: [foreign.id] },
    { methods: ['tea-leaves'] },
    { signed: undefined },
  ]
  for (const [index, each] of wrong.entries()) {
    const input = { registrationId, ...content, ...each }
    expect(await run(proposeAssessment, { actor: candidate, at }, input)).toMatchObject({
      refusal: { code: codes[index] },
    })
  }
})

test('plans are read by whoever sees the portfolio, and made by the two alone', async () => {
  const planId = await proposed()
  const row = await db().registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: scopeSelect,
  })
  const makers: string[] = []
  for (const { email, ...actor } of await everyActor()) {
    expect((await planView(db(), actor, planId)) !== null, email).toBe(maySee(actor, scopeOf(row)))
    if (await proposingView(db(), actor, registrationId)) makers.push(email)
  }
  expect(makers.sort()).toEqual(['amara@calder.example', 'priya@calder.example'])
})
