import { beforeAll, describe, expect, test } from 'vitest'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { withdrawDeclaration } from '@/lib/portfolio/commands/declare-unit'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { judge, judging } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

let priya: Actor
let siobhan: Actor
let enrolment: { id: string; unitId: string }
let criteria: string[]

beforeAll(async () => {
  priya = await actorOf('priya@calder.example')
  siobhan = await actorOf('siobhan@calder.example')
  const { id } = await registrationOf('siobhan@calder.example')
  enrolment = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId: id, state: 'declared' },
    select: { id: true, unitId: true },
  })
  const rows = await db().submissionItem.findMany({
    where: { unitEnrolmentId: enrolment.id },
    distinct: ['criterionId'],
    select: { criterionId: true },
  })
  criteria = rows.map(({ criterionId }) => criterionId)
})

/** The codes of several outcomes, in order of the alphabet: which of two is first is chance. */
const codes = (results: ({ ok: true } | { ok: false; refusal: { code: string } })[]) =>
  results.map((result) => (result.ok ? 'done' : result.refusal.code)).sort()

const events = (type: string) => db().auditEvent.count({ where: { type } })

describe('two at once', () => {
  test('judge the same criterion: one stands, the other is told', async () => {
    const [criterionId = ''] = criteria
    const before = await events('criterion-judged')
    const met = await judging(enrolment.id, criterionId, 'met')
    const notYet = { ...(await judging(enrolment.id, criterionId, 'notYetMet')) }
    const results = await Promise.all([
      run(judgeCriterion, { actor: priya }, met),
      run(judgeCriterion, { actor: priya }, notYet),
    ])
    expect(codes(results)).toEqual(['changed-meanwhile', 'done'])
    expect(await events('criterion-judged')).toBe(before + 1)
    const where = { unitEnrolmentId: enrolment.id, criterionId }
    expect(await db().judgement.count({ where })).toBe(1)
  })

  test('a judgement on an old picture is told what happened, in words', async () => {
    const [criterionId = ''] = criteria
    const stale = { ...(await judging(enrolment.id, criterionId, 'met')), after: 0 }
    const result = await run(judgeCriterion, { actor: priya }, stale)
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'changed-meanwhile', message: expect.stringMatching(/Nothing of yours/) },
    })
  })

  test('a withdrawal and a judgement: the withdrawal loses once the judgement is saved', async () => {
    const result = await run(withdrawDeclaration, { actor: siobhan }, { enrolmentId: enrolment.id })
    expect(result).toMatchObject({ ok: false })
  })

  test('sign the same unit off: it is signed off once', async () => {
    for (const criterionId of criteria) {
      expect(await judge(priya, enrolment.id, criterionId, 'met')).toMatchObject({ ok: true })
    }
    const decision = {
      enrolmentId: enrolment.id,
      outcome: 'achieved' as const,
      feedback: 'Every criterion is met.',
      signed: true,
    }
    const before = await events('unit-decided')
    const results = await Promise.all([
      run(decideUnit, { actor: priya }, decision),
      run(decideUnit, { actor: priya }, decision),
    ])
    const [first, second] = codes(results)
    expect(['changed-meanwhile', 'not-declared']).toContain(second === 'done' ? first : second)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await events('unit-decided')).toBe(before + 1)
    const where = { unitEnrolmentId: enrolment.id }
    expect(await db().assessmentDecision.count({ where })).toBe(1)
  })

  test('add evidence: both are kept, under numbers of their own', async () => {
    const { id: registrationId } = await registrationOf('siobhan@calder.example')
    const statement = {
      registrationId,
      title: 'Our complaints log',
      kind: await anyKind(registrationId),
      producedOn: '2026-11-02',
      setting: 'workplace' as const,
      shows: 'How I record each complaint and what came of it.',
      keptWhere: 'In the complaints system at Wellington Street; my manager can show it.',
      declared: true,
      references: [],
    }
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => run(addEvidence, { actor: siobhan }, statement)),
    )
    expect(codes(results)).toEqual(['done', 'done', 'done', 'done'])
    const rows = await db().evidence.findMany({ where: { registrationId } })
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  })

  test('hand in the same work: it is pinned once', async () => {
    const { id: registrationId } = await registrationOf('siobhan@calder.example')
    const planned = await db().unitEnrolment.findFirstOrThrow({
      where: { registrationId, state: 'planned' },
      select: { id: true, unit: { select: { outcomes: { select: { criteria: true } } } } },
    })
    const [criterion] = planned.unit.outcomes.flatMap((outcome) => outcome.criteria)
    const evidence = await db().evidenceVersion.findFirstOrThrow({
      where: { registrationId, keptWhere: { not: null } },
      select: { id: true },
    })
    const referred = await run(
      crossReference,
      { actor: siobhan },
      {
        registrationId,
        versionIds: [evidence.id],
        criterionIds: [criterion?.id],
        claim: '',
        location: '',
      },
    )
    expect(referred).toMatchObject({ ok: true })
    const input = { registrationId, enrolmentIds: [planned.id] }
    const results = await Promise.all([
      run(handIn, { actor: siobhan }, input),
      run(handIn, { actor: siobhan }, input),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const where = { unitEnrolmentId: planned.id }
    expect(await db().submissionItem.count({ where })).toBe(1)
    const numbers = await db().submission.findMany({ where: { registrationId } })
    expect(numbers.map(({ number }) => number).sort()).toEqual(numbers.map((_, index) => index + 1))
  })

  test('leave one chain, unforked', async () => {
    const { broken, head } = await verifyChain(db(), priya.centreId)
    expect(broken).toBeNull()
    expect(head.sequence).toBe(await db().auditEvent.count({ where: { chain: priya.centreId } }))
  })
})

async function anyKind(registrationId: string): Promise<string> {
  const { kind } = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId },
    select: { kind: true },
  })
  return kind
}
