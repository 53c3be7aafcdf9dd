import { beforeAll, describe, expect, test } from 'vitest'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { plannerView } from '@/lib/portfolio/queries/planner'
import { dropUnit, planUnit } from '@/lib/registration/commands/plan'
import {
  proposePlan,
  replyToPlan,
  setPlan,
  withdrawPlan,
} from '@/lib/registration/commands/proposals'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { answerScan, keepNote } from '@/lib/registration/commands/scan'
import { wordsOnUnit } from '@/lib/registration/queries/unit-words'
import { plansToAnswer } from '@/lib/registration/queries/plans'
import { planView } from '@/lib/registration/queries/plan-view'
import type { z } from 'zod'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

let amara: Actor
let priya: Actor
let registrationId: string
let planned: string[]
let more: string

async function code<I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
): Promise<string> {
  const result = await run(command, { actor }, input)
  return result.ok ? 'done' : result.refusal.code
}

const unitsOfPlan = async () => {
  const rows = await db().unitEnrolment.findMany({
    where: { registrationId, state: { not: 'dropped' } },
    select: { unitId: true },
  })
  return rows.map(({ unitId }) => unitId).sort()
}

const latest = () =>
  db().unitPlan.findFirstOrThrow({
    where: { registrationId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, withdrawnAt: true, reply: true },
  })

beforeAll(async () => {
  amara = await actorOf('amara@calder.example')
  priya = await actorOf('priya@calder.example')
  const registration = await registrationOf('amara@calder.example')
  registrationId = registration.id
  planned = await unitsOfPlan()
  const unit = await db().unit.findFirstOrThrow({
    where: {
      qualificationVersionId: registration.qualificationVersionId,
      id: { notIn: planned },
    },
    orderBy: { position: 'asc' },
  })
  more = unit.id
})

test('the plan made at registration is plan 1, agreed by whoever registered', async () => {
  const view = await planView(db(), priya, registrationId, new Date())
  const first = view?.plans.at(-1)
  expect(first).toMatchObject({ number: 1, state: 'agreed', by: 'Ruth Adeyemi' })
  const { data } = await db().auditEvent.findFirstOrThrow({
    where: { registrationId, type: 'candidate-registered' },
  })
  const { enrolments } = candidateRegistered.schema.parse(data)
  expect([...(first?.unitIds ?? [])].sort()).toEqual(enrolments.map(({ unitId }) => unitId).sort())
})

test('adjustments that were granted reach who plans with the candidate, and not an IQA', async () => {
  const granted = await db().adjustmentDecision.findFirstOrThrow({
    where: { outcome: 'granted', untilOn: null },
  })
  const email = (role: 'assessor' | 'iqa') =>
    db().allocation.findFirstOrThrow({
      where: { registrationId: granted.registrationId, role, endedAt: null },
      select: { seat: { select: { person: { select: { email: true } } } } },
    })
  const seen = async (role: 'assessor' | 'iqa') => {
    const { seat } = await email(role)
    const actor = await actorOf(seat.person.email)
    const now = new Date('2026-12-01T09:00:00Z')
    return (await planView(db(), actor, granted.registrationId, now))?.granted.length
  }
  expect(await seen('assessor')).toBe(1)
  expect(await seen('iqa')).toBe(0)
})

describe('a plan is proposed and agreed', () => {
  test('a proposal changes no enrolment; it waits for the assessor, and a second takes its place', async () => {
    const unitIds = [...planned, more]
    expect(await code(proposePlan, amara, { registrationId, unitIds, note: 'First' })).toBe('done')
    expect(await unitsOfPlan()).toEqual(planned)
    const first = await latest()
    expect(await code(proposePlan, amara, { registrationId, unitIds, note: 'Second' })).toBe('done')
    const second = await latest()
    expect(second.number).toBe(first.number + 1)
    const before = await db().unitPlan.findUniqueOrThrow({ where: { id: first.id } })
    expect(before.withdrawnAt).not.toBeNull()
    const waiting = await plansToAnswer(db(), priya)
    expect(waiting.map(({ planId }) => planId)).toContain(second.id)
    expect(waiting.map(({ planId }) => planId)).not.toContain(first.id)
  })

  test('it is sent back only with a comment, and then waits no more', async () => {
    const { id: planId } = await latest()
    const back = { planId, outcome: 'sentBack', comment: '' }
    expect(await code(replyToPlan, priya, back)).toBe('malformed')
    expect(await code(replyToPlan, priya, { ...back, comment: 'Later.' })).toBe('done')
    expect(await code(replyToPlan, priya, { ...back, outcome: 'agreed' })).toBe('answered')
    expect(await code(withdrawPlan, amara, { planId })).toBe('answered')
    expect(await unitsOfPlan()).toEqual(planned)
  })

  test('agreed, the enrolments are made to match; what is declared or decided stays', async () => {
    // Everything is left out: the mandatory units and those with decided work stay all the same.
    const unitIds = [more]
    expect(await code(proposePlan, amara, { registrationId, unitIds, note: '' })).toBe('done')
    const { id: planId } = await latest()
    expect(await code(replyToPlan, priya, { planId, outcome: 'agreed' })).toBe('done')
    const after = await unitsOfPlan()
    expect(after).toContain(more)
    const dropped = await db().unitEnrolment.findMany({
      where: { registrationId, state: 'dropped' },
    })
    expect(dropped.length).toBeGreaterThan(0)
    const decided = await db().unitEnrolment.count({
      where: { registrationId, state: { in: ['achieved', 'released', 'declared'] } },
    })
    expect(decided).toBeGreaterThan(0)
    // And it is taken back whole by the assessor's own plan, kept as agreed.
    const all = { registrationId, unitIds: planned, note: 'As it was.' }
    expect(await code(setPlan, priya, all)).toBe('done')
    expect(await unitsOfPlan()).toEqual(planned)
    expect((await latest()).reply).toMatchObject({ outcome: 'agreed', seatId: priya.seatId })
    expect(await code(setPlan, priya, all)).toBe('no-change')
  })

  test('of two answers at once one stands', async () => {
    const unitIds = [...planned, more]
    expect(await code(proposePlan, amara, { registrationId, unitIds, note: '' })).toBe('done')
    const { id: planId } = await latest()
    const both = await Promise.all([
      code(replyToPlan, priya, { planId, outcome: 'agreed' }),
      code(withdrawPlan, amara, { planId }),
    ])
    expect(both.filter((each) => each === 'done')).toHaveLength(1)
  })

  test('a unit added by itself is a numbered plan in the history too', async () => {
    const ruth = await actorOf('ruth@calder.example')
    const view = await planView(db(), ruth, registrationId, new Date())
    const other = view?.units.find(({ state }) => state === null)?.unit.id
    const before = await latest()
    expect(await code(planUnit, ruth, { registrationId, unitId: other })).toBe('done')
    const after = await latest()
    expect(after.number).toBe(before.number + 1)
    const { id: enrolmentId } = await db().unitEnrolment.findFirstOrThrow({
      where: { registrationId, unitId: other ?? '' },
    })
    expect(await code(dropUnit, ruth, { enrolmentId })).toBe('done')
    expect((await latest()).number).toBe(after.number + 1)
  })
})

describe('what is not theirs', () => {
  test('is refused, and changes nothing', async () => {
    const leanne = await actorOf('leanne@calder.example')
    const nadia = await actorOf('nadia@northgate.example')
    const helen = await actorOf('helen@calder.example')
    const { id: enrolmentId } = await db().unitEnrolment.findFirstOrThrow({
      where: { registrationId, state: 'planned' },
    })
    const { id: planId } = await db().unitPlan.findFirstOrThrow({ where: { registrationId } })
    const criterion = await db().assessmentCriterion.findFirstOrThrow()
    const unitIds = [...planned, more]
    const note = { registrationId, criterionId: criterion.id, text: 'Mine now', seen: 0 }
    const scan = { registrationId, answers: { [criterion.id]: 'canDo' } }
    const foreign = { registrationId, unitIds: [enrolmentId], note: 'No unit' }
    const before = await everything()
    expect([
      await code(proposePlan, leanne, { registrationId, unitIds, note: '' }),
      await code(proposePlan, nadia, { registrationId, unitIds, note: '' }),
      await code(proposePlan, amara, foreign),
      await code(setPlan, amara, { registrationId, unitIds, note: 'Mine' }),
      await code(setPlan, helen, { registrationId, unitIds, note: 'Mine' }),
      await code(planUnit, amara, { registrationId, unitId: more }),
      await code(dropUnit, amara, { enrolmentId }),
      await code(replyToPlan, amara, { planId, outcome: 'agreed' }),
      await code(replyToPlan, nadia, { planId, outcome: 'agreed' }),
      await code(withdrawPlan, leanne, { planId }),
      await code(answerScan, priya, scan),
      await code(answerScan, nadia, scan),
      await code(answerScan, amara, { registrationId, answers: { [more]: 'canDo' } }),
      await code(keepNote, leanne, note),
      await code(keepNote, priya, note),
    ]).toEqual([
      'not-yours',
      'not-found',
      'unknown-unit',
      'own-plan',
      'not-allocated',
      'own-plan',
      'own-plan',
      'own-plan',
      'not-found',
      'not-yours',
      'not-yours',
      'not-found',
      'unknown-criterion',
      'not-yours',
      'not-yours',
    ])
    expect(await everything()).toEqual(before)
    expect(await planView(db(), nadia, registrationId, new Date())).toBeNull()
    expect(await plannerView(db(), leanne, new Date(), registrationId)).toBeNull()
  })
})

describe('notes', () => {
  test('are the candidate’s alone, whoever asks', async () => {
    const all = await db().criterionNote.findMany({ include: { registration: true } })
    expect(all.length).toBeGreaterThan(0)
    const units = await db().unitEnrolment.findMany({
      where: { OR: all.map(({ registrationId: of }) => ({ registrationId: of })) },
    })
    for (const actor of await everyActor()) {
      const words = await Promise.all(units.map(({ id }) => wordsOnUnit(db(), actor, id)))
      const seen = words.flatMap(({ notes }) => notes)
      const own = all.filter(({ registration }) => registration.candidateSeatId === actor.seatId)
      expect(seen.map(({ criterionId }) => criterionId).sort()).toEqual(
        actor.role === 'candidate' ? own.map(({ criterionId }) => criterionId).sort() : [],
      )
    }
  })

  test('leave no words on the trail, and the second window loses', async () => {
    const note = await db().criterionNote.findFirstOrThrow({ where: { registrationId } })
    const { criterionId, version } = note
    const words = 'A sentence nobody else may read'
    const input = { registrationId, criterionId, text: words, seen: version }
    expect(await code(keepNote, amara, input)).toBe('done')
    expect(await code(keepNote, amara, input)).toBe('changed-meanwhile')
    const found = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from "AuditEvent" t where t::text like ${`%${words}%`}`
    expect(found[0]?.count).toBe(0)
    const gone = { registrationId, criterionId, text: '', seen: version + 1 }
    expect(await code(keepNote, amara, gone)).toBe('done')
    expect(await db().criterionNote.count({ where: { registrationId, criterionId } })).toBe(0)
  })
})

test('several answers are saved at once; a later one takes the place of an earlier', async () => {
  const view = await plannerView(db(), amara, new Date(), registrationId)
  const criteria = view?.units[0]?.unit.outcomes.flatMap((outcome) => outcome.criteria) ?? []
  const answers = Object.fromEntries(criteria.map(({ id }) => [id, 'canDo']))
  expect(await code(answerScan, amara, { registrationId, answers })).toBe('done')
  const [first] = criteria
  const again = { [first?.id ?? '']: 'needToLearn' }
  expect(await code(answerScan, amara, { registrationId, answers: again })).toBe('done')
  const after = await plannerView(db(), amara, new Date(), registrationId)
  expect(after?.units[0]?.said).toMatchObject({
    answered: criteria.length,
    canDo: criteria.length - 1,
    toLearn: 1,
  })
})
