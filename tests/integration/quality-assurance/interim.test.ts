import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { run } from '@/lib/infra/command'
import type { Actor } from '@/lib/kernel/actor'
import { closeAction } from '@/lib/quality-assurance/commands/release'
import { lookAtInterim, planInterim } from '@/lib/quality-assurance/commands/interim'
import { ownActions } from '@/lib/quality-assurance/queries/feedback'
import { interimView } from '@/lib/quality-assurance/queries/interim'
import { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { planView } from '@/lib/quality-assurance/queries/plan'
import { mayReleaseSampled } from '@/lib/quality-assurance/rules/releasing'
import { standardisationWaits } from '@/lib/standardisation/queries/waiting'
import { codeOf, done } from '../../support/certification/claiming'
import { withDatabase } from '../../support/database'
import { actorOf } from '../../support/people'

withDatabase('demo')

const now = new Date()
const day = '2026-12-28'
let helen: Actor
let gareth: Actor
let priya: Actor

beforeAll(async () => {
  helen = await actorOf('helen@calder.example')
  gareth = await actorOf('gareth@calder.example')
  priya = await actorOf('priya@calder.example')
})

/** The unit that the demonstration plans to look at. */
const promised = async () => {
  const { unitEnrolmentId } = await db().plannedInterim.findFirstOrThrow()
  const { criterionId } = await db().judgement.findFirstOrThrow({ where: { unitEnrolmentId } })
  return { id: unitEnrolmentId, criterionId }
}

const planOf = async () => {
  const { id } = await db().samplingPlan.findFirstOrThrow({ where: { centreId: helen.centreId } })
  return planView(db(), helen, id)
}

test('interim samples stand on the plan: one done, one with an action open, one to do', async () => {
  const view = await planOf()
  expect(view?.interims.map(({ look }) => look).sort()).toEqual(['action', 'interim', 'planned'])
  const cells = [...(view?.heat('assessors', 'units').cells.values() ?? [])]
  expect(cells.filter(({ underWay }) => underWay > 0)).not.toEqual([])
  expect(cells.some(({ look, underWay }) => look === 'action' && underWay > 0)).toBe(true)
  const waits = await standardisationWaits(db(), helen, now)
  expect(waits.filter(({ what }) => what === 'interim')).toHaveLength(1)
})

test('one that is planned is planned once, done by looking, and raises what somebody has to do', async () => {
  const { id: enrolmentId, criterionId } = await promised()
  const plan = { enrolmentId, reason: 'Once more.', dueOn: day }
  expect(await codeOf(planInterim, helen, plan)).toBe('planned')
  expect(await codeOf(planInterim, helen, { ...plan, dueOn: '2031-01-01' })).toBe('no-plan')
  expect(await codeOf(planInterim, helen, { ...plan, dueOn: '2020-01-01' })).toBe('past')

  const look = {
    enrolmentId,
    reason: 'As planned.',
    findings: [{ criterionId, verdict: 'agree' }],
    feedback: 'Thank you.',
    signed: true,
  }
  const action = { text: 'Date the notes.', effect: 'unit', dueOn: day }
  const { seatId: candidateSeat } = await actorOf('mohammed@calder.example')
  const foreign = { ...look, actions: [{ ...action, ownerSeatId: candidateSeat }] }
  expect(await codeOf(lookAtInterim, helen, foreign)).toBe('unknown-owner')
  await done(lookAtInterim, helen, {
    ...look,
    actions: [{ ...action, ownerSeatId: gareth.seatId }],
  })
  const view = await planOf()
  expect(view?.interims.find((each) => each.enrolmentId === enrolmentId)).toMatchObject({
    look: 'action',
    planned: null,
    openActions: 1,
  })
  const read = await readForAssuring(db(), helen, enrolmentId, now)
  expect(read?.releasable.openActions).toBe(1)
  expect(
    mayReleaseSampled({
      ...{ state: 'achieved', reference: 'X', openActions: 1 },
      sample: { concluded: 'agreed' },
    })?.code,
  ).toBe('open-actions')
  const news = await db().notification.findFirst({
    where: { seatId: gareth.seatId, kind: 'actions', path: '/assessor/feedback#actions' },
    orderBy: { id: 'desc' },
  })
  expect(news?.sentence).toContain('set you an action')
})

test('its action is the owner’s to read and close; nobody else’s who is no IQA of the candidate', async () => {
  const [open] = (await ownActions(db(), gareth)).filter(({ text }) => text === 'Date the notes.')
  expect(open).toMatchObject({ closed: null, candidate: 'Mohammed Iqbal-Hussain' })
  const close = { actionId: open?.id, note: 'Dated.' }
  expect(await codeOf(closeAction, priya, close)).toBe('not-owner')
  await done(closeAction, gareth, close)
  const { id } = await promised()
  const view = await interimView(db(), helen, id, now)
  expect(view?.actions).toMatchObject([{ text: 'Date the notes.', closed: { note: 'Dated.' } }])
  expect((await planOf())?.interims.find((each) => each.enrolmentId === id)?.look).toBe('interim')
})

test('what was planned never changes, and an action has one origin', async () => {
  const planned = await db().plannedInterim.findFirstOrThrow()
  const change = db().plannedInterim.update({ where: { id: planned.id }, data: { reason: 'x' } })
  await expect(change).rejects.toThrow()
  const again = await run(planInterim, { actor: priya }, { enrolmentId: planned.unitEnrolmentId })
  expect(again.ok).toBe(false)
})
