import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import { dayOf, toIsoDate } from '@/lib/kernel/dates'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { planDrawn } from '@/lib/quality-assurance/events/sampling'
import { drawAgainInput, openPlanInput } from '@/lib/quality-assurance/model/planning'
import { mayPlanSampling } from '@/lib/quality-assurance/policy'
import { readDrawing } from '@/lib/quality-assurance/queries/drawing'
import {
  readPlan,
  readToPlan,
  type StandingStrategy,
} from '@/lib/quality-assurance/queries/plan-loading'
import { mayDraw, mayOpen } from '@/lib/quality-assurance/rules/planning/opening'
import { keepDraw, keepPlan, keepPlanned } from '@/lib/quality-assurance/store/sampling'

/** A plan of ten thousand candidates is read and kept in one transaction. */
const patience = 60_000

type Plan = Parameters<typeof readDrawing>[2] & { number: number }
type Drawing = Awaited<ReturnType<typeof readDrawing>>

/** What a drawing puts on the trail. */
const drawn = (
  plan: Plan,
  draw: number,
  strategy: StandingStrategy,
  { considered, gaps, chosen }: Drawing,
  dueOn: string,
  nextId: () => string,
): EventOf<typeof planDrawn>['data'] => ({
  drawId: nextId(),
  qualificationNumber: plan.qualificationNumber,
  plan: plan.number,
  draw,
  strategyId: strategy.id,
  strategy: strategy.number,
  startsOn: toIsoDate(plan.startsOn),
  endsOn: toIsoDate(plan.endsOn),
  seed: plan.seed,
  dueOn,
  considered,
  planned: chosen.map(({ enrolmentId: _, ...each }) => ({ id: nextId(), ...each })),
  gaps,
})

async function saveDraw(
  db: Db,
  { subject, data }: EventOf<typeof planDrawn>,
  actor: Actor,
  { ratings, chosen }: Drawing,
  at: Date,
) {
  const by = { seatId: actor.seatId, at }
  const { drawId, draw, strategyId, considered, gaps, dueOn } = data
  const planId = subject.id
  const kept = { id: drawId, planId, number: draw, strategyId, considered, gaps, ratings }
  await keepDraw(db, actor.centreId, by, kept)
  const units = new Map(chosen.map(({ decisionId, enrolmentId }) => [decisionId, enrolmentId]))
  const planned = data.planned.map(({ reference: _, ...each }) => ({
    ...each,
    enrolmentId: units.get(each.decisionId) ?? '',
  }))
  await keepPlanned(db, actor.centreId, by, { planId, dueOn }, planned)
  return { planId, planned: planned.length }
}

/** An IQA opens a plan for a period and draws its first samples, by the strategy in force. */
export const openPlan = command({
  name: 'openPlan',
  input: openPlanInput,
  patience,
  load: async (db, input, actor, at) => {
    const { qualificationNumber, seed } = input
    const read = await readToPlan(db, actor.centreId, qualificationNumber)
    if (!read) return null
    const { versionId, strategy, plans } = read
    const startsOn = dayOf(input.startsOn)
    const endsOn = dayOf(input.endsOn)
    const number = (plans.at(-1)?.number ?? 0) + 1
    const plan = { id: newId(), qualificationNumber, number, startsOn, endsOn, seed }
    const may = mayPlanSampling(actor) === null && strategy
    const drawing = may
      ? await readDrawing(db, actor.centreId, plan, strategy.settings, versionId, at)
      : null
    return { plan, plans, strategy, drawing, actor }
  },
  allow: mayPlanSampling,
  decide: ({ plan, plans, strategy, drawing }, { dueOn }, { newId, at }) => {
    const denial = mayOpen(plan, plans) ?? mayDraw(strategy, dueOn, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    if (!strategy || !drawing) return refuse('no-strategy', 'There is no strategy to draw by.')
    const data = drawn(plan, 1, strategy, drawing, dueOn, newId)
    return ok(happened(planDrawn, plan.id, null, data))
  },
  save: async (db, event, { plan, drawing, actor }, at) => {
    if (!drawing) throw new Error('a plan was drawn without its drawing')
    const { startsOn, endsOn, seed } = event.data
    const { id, qualificationNumber, number } = plan
    const by = { seatId: actor.seatId, at }
    const kept = { id, qualificationNumber, number, startsOn, endsOn, seed }
    await keepPlan(db, actor.centreId, by, kept)
    return saveDraw(db, event, actor, drawing, at)
  },
})

/** Decisions have arrived: the plan is drawn again. What was promised stays; what the rates now ask for is added. */
export const drawPlanAgain = command({
  name: 'drawPlanAgain',
  input: drawAgainInput,
  patience,
  load: async (db, { planId }, actor, at) => {
    const plan = await readPlan(db, actor.centreId, planId)
    const read = plan && (await readToPlan(db, actor.centreId, plan.qualificationNumber))
    if (!read) return null
    const { versionId, strategy } = read
    const may = mayPlanSampling(actor) === null && strategy
    const drawing = may
      ? await readDrawing(db, actor.centreId, plan, strategy.settings, versionId, at)
      : null
    return { plan, strategy, drawing, actor }
  },
  allow: mayPlanSampling,
  decide: ({ plan, strategy, drawing }, { dueOn }, { newId, at }) => {
    const denial = mayDraw(strategy, dueOn, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    if (!strategy || !drawing) return refuse('no-strategy', 'There is no strategy to draw by.')
    const data = drawn(plan, plan.lastDraw + 1, strategy, drawing, dueOn, newId)
    return ok(happened(planDrawn, plan.id, null, data))
  },
  save: async (db, event, { drawing, actor }, at) => {
    if (!drawing) throw new Error('a plan was drawn without its drawing')
    return saveDraw(db, event, actor, drawing, at)
  },
})
