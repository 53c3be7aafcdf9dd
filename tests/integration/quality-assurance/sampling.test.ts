import { beforeAll, describe, expect, test } from 'vitest'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { drawPlanAgain, openPlan } from '@/lib/quality-assurance/commands/plan'
import { planSample, unplanSample } from '@/lib/quality-assurance/commands/plan-changes'
import { releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { releasePlanned } from '@/lib/quality-assurance/commands/release-planned'
import { concludeSample, takeSample } from '@/lib/quality-assurance/commands/sample'
import { approveStrategy, draftStrategy } from '@/lib/quality-assurance/commands/strategy'
import { customaryStrategy } from '@/lib/quality-assurance/model/strategy'
import { readDrawing } from '@/lib/quality-assurance/queries/drawing'
import { planView, type PlannedDecision } from '@/lib/quality-assurance/queries/plan'
import { releasableView } from '@/lib/quality-assurance/queries/releasable'
import type { z } from 'zod'
import { withDatabase } from '../../support/database'
import { broken } from '../../support/invariants'
import { actorOf } from '../../support/people'

withDatabase('demo')

const now = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const dueOn = '2026-12-14'

let helen: Actor
let daniel: Actor
let planId: string
let number: string

beforeAll(async () => {
  helen = await actorOf('helen@calder.example')
  daniel = await actorOf('daniel@calder.example')
  const plan = await db().samplingPlan.findFirstOrThrow({ where: { centreId: helen.centreId } })
  planId = plan.id
  number = plan.qualificationNumber
})

/** "done", or the code of the refusal. */
async function tried<I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
  at = now,
): Promise<string> {
  const result = await run(command, { actor, at }, input)
  return result.ok ? 'done' : result.refusal.code
}

async function decisions(): Promise<PlannedDecision[]> {
  const view = await planView(db(), helen, planId)
  return view?.decisions ?? []
}

/** One sign-off that is planned and one of the same assessor and unit that is not. */
async function pair() {
  const all = (await decisions()).filter(({ open }) => open)
  for (const planned of all.filter(({ look }) => look === 'planned')) {
    const other = all.find(
      (each) =>
        each.look === 'never' &&
        each.planned === null &&
        each.reference === planned.reference &&
        each.assessorSeatId === planned.assessorSeatId,
    )
    if (other) return { planned, other }
  }
  throw new Error('the demonstration has no such pair')
}

async function agree({ decisionId }: PlannedDecision, actor: Actor, at: Date): Promise<void> {
  const taken = await run(takeSample, { actor, at }, { decisionId, reason: 'Planned.' })
  if (!taken.ok) throw new Error(taken.refusal.message)
  const { sampleId } = taken.value
  const { frozen } = await db().sample.findUniqueOrThrow({ where: { id: sampleId } })
  const [first] = (frozen as { criteria: { criterionId: string }[] }).criteria
  const yes = { yes: true, note: '' }
  const input = {
    sampleId,
    answers: { competent: yes, sound: yes, records: yes },
    findings: [{ criterionId: first?.criterionId, verdict: 'agree' }],
    feedback: 'Thank you.',
    outcome: 'agreed',
    signed: true,
  }
  expect(await tried(concludeSample, actor, input, at)).toBe('done')
}

describe('a strategy', () => {
  const draft = { ...customaryStrategy, reasons: 'As before.', reviewBy: '2027-11-01' }

  test('is drafted by any IQA, approved by a lead alone, and only in its last version', async () => {
    const input = { ...draft, qualificationNumber: number }
    const fall = { ...input, rates: { low: 30, medium: 20, high: 50 } }
    expect(await tried(draftStrategy, daniel, fall)).toBe('rates-fall')
    const first = await run(draftStrategy, { actor: daniel, at: now }, input)
    const second = await run(draftStrategy, { actor: daniel, at: now }, input)
    if (!first.ok || !second.ok) throw new Error('refused')
    const [old, last] = [first, second].map(({ value }) => ({ ...value, signed: true }))
    expect(await tried(approveStrategy, daniel, last)).toBe('not-lead')
    expect(await tried(approveStrategy, helen, old)).toBe('superseded')
    expect(await tried(approveStrategy, helen, last)).toBe('done')
    expect(await tried(approveStrategy, helen, last)).toBe('approved')
  })
})

describe('a plan', () => {
  test('shares no day with another, and needs a strategy', async () => {
    const input = { startsOn: '2026-12-31', endsOn: '2027-03-31', dueOn, seed: 7 }
    const overlapping = { ...input, qualificationNumber: number }
    expect(await tried(openPlan, helen, overlapping)).toBe('overlaps')
    const joseph = await actorOf('joseph@northgate.example')
    expect(await tried(openPlan, joseph, overlapping)).toBe('no-strategy')
  })

  test('draws the same again from the same, each sample with an IQA who had no hand in the unit', async () => {
    const plan = await db().samplingPlan.findUniqueOrThrow({ where: { id: planId } })
    const { qualificationVersionId } = await db().registration.findFirstOrThrow({
      where: { qualificationVersion: { number } },
    })
    const again = { ...plan, id: '00000000-0000-7000-8000-000000000000' }
    const draw = () =>
      readDrawing(db(), helen.centreId, again, customaryStrategy, qualificationVersionId, now)
    const once = await draw()
    expect(once.chosen.length).toBeGreaterThan(2)
    expect(await draw()).toEqual(once)
    const planned = await db().plannedSample.findMany({ select: { id: true } })
    expect(planned.length).toBeGreaterThan(2)
    expect(await broken()).toEqual([])
  })
})

describe('what a plan covers', () => {
  test('is released through its sample or under the fulfilled plan, and in no other way', async () => {
    const { planned, other } = await pair()
    const signed = (each: PlannedDecision) => ({ enrolmentId: each.enrolmentId, signed: true })
    const reason = 'I would rather not wait.'
    for (const each of [planned, other]) {
      expect(await tried(releaseUnsampled, helen, { ...signed(each), reason })).toBe('under-plan')
    }
    expect(await tried(releasePlanned, helen, signed(planned))).toBe('planned')
    expect(await tried(releasePlanned, helen, signed(other))).toBe('not-fulfilled')
    expect(await tried(releasePlanned, daniel, signed(other))).toBe('not-lead')
    // Nor by going round the product.
    const past = db().$executeRaw`
      insert into "Release" ("id", "centreId", "registrationId", "unitEnrolmentId", "decisionId",
        "way", "reason", "wording", "competence", "seatId", "at")
      values (gen_random_uuid(), ${helen.centreId}::uuid, ${planned.registrationId}::uuid,
        ${planned.enrolmentId}::uuid, ${planned.decisionId}::uuid, 'unsampled', '', '', '{}',
        ${helen.seatId}::uuid, ${now})`
    await expect(past).rejects.toThrow('planned to be sampled')

    await agree(planned, helen, later(1))
    const ready = await releasableView(db(), helen, planId, later(2))
    const found = ready?.units.find(({ decisionId }) => decisionId === other.decisionId)
    expect(found?.refusal).toBeNull()
    expect(await tried(releasePlanned, helen, signed(other), later(2))).toBe('done')
    const release = await db().release.findFirstOrThrow({
      where: { decisionId: other.decisionId },
    })
    expect(release).toMatchObject({ way: 'planned', planId, sampleId: null })
    expect(release.reason).toContain('of the same assessor')
    expect(await broken()).toEqual([])
  })

  test('and what has arrived since it was drawn waits until it is drawn again', async () => {
    const open = (await decisions()).find((each) => each.open && each.planned === null)
    if (!open) throw new Error('nothing is left')
    await db().$executeRaw`
      update "UnitEnrolment" set "stateSince" = ${later(3)} where "id" = ${open.enrolmentId}::uuid`
    const signed = { enrolmentId: open.enrolmentId, signed: true }
    expect(await tried(releasePlanned, helen, signed, later(4))).toBe('draw-again')
    const before = await db().plannedSample.findMany({ where: { planId } })
    expect(await tried(drawPlanAgain, daniel, { planId, dueOn }, later(5))).toBe('done')
    const after = await db().plannedSample.findMany({ where: { planId } })
    expect(after).toEqual(expect.arrayContaining(before))
    expect(await tried(releasePlanned, helen, signed, later(6))).not.toBe('draw-again')
  })
})

describe('by hand', () => {
  test('a sign-off is added with a reason, and taken out by a lead, once', async () => {
    const open = (await decisions()).find((each) => each.open && each.planned === null)
    const reason = 'A complaint about this unit.'
    const add = { planId, decisionId: open?.decisionId, reason, dueOn }
    expect(await tried(planSample, helen, add)).toBe('done')
    expect(await tried(planSample, helen, add)).toBe('planned')
    const { id: plannedId } = await db().plannedSample.findFirstOrThrow({
      where: { decisionId: open?.decisionId ?? '' },
    })
    expect(await tried(unplanSample, daniel, { plannedId, reason })).toBe('not-lead')
    expect(await tried(unplanSample, helen, { plannedId, reason })).toBe('done')
    expect(await tried(planSample, helen, add)).toBe('taken-out')
  })

  test('what is always sampled stays in the plan', async () => {
    const forced = (await decisions()).find(
      ({ open, planned }) => open && planned?.reasons.some(({ kind }) => kind === 'forced'),
    )
    const out = { plannedId: forced?.planned?.id, reason: 'I know her work.' }
    expect(await tried(unplanSample, helen, out)).toBe('always-sampled')
  })
})
