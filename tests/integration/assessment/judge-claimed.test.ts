import { beforeAll, expect, test } from 'vitest'
import { judgeClaimed } from '@/lib/assessment/commands/judge-claimed'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { everything, judge } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { broken } from '../../support/invariants'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

let priya: Actor
let enrolmentId: string
let versionId: string
/** What the version was handed in for, in order. */
let claims: { criterionId: string; number: string; itemId: string }[]

beforeAll(async () => {
  priya = await actorOf('priya@calder.example')
  const { id } = await registrationOf('siobhan@calder.example')
  const unit = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId: id, state: 'declared' },
    select: {
      id: true,
      submissionItems: { select: { id: true, criterionId: true, evidenceVersionId: true } },
    },
  })
  enrolmentId = unit.id
  const versions = [...new Set(unit.submissionItems.map((each) => each.evidenceVersionId))]
  const [largest] = versions
    .map((version) => ({
      version,
      items: unit.submissionItems.filter((each) => each.evidenceVersionId === version),
    }))
    .sort((one, other) => other.items.length - one.items.length)
  const items = largest?.items ?? []
  versionId = largest?.version ?? ''
  const criteria = await db().assessmentCriterion.findMany({
    where: { id: { in: items.map(({ criterionId }) => criterionId) } },
    orderBy: { position: 'asc' },
  })
  claims = criteria.map(({ id: criterionId, number }) => ({
    criterionId,
    number,
    itemId: items.find((each) => each.criterionId === criterionId)?.id ?? '',
  }))
  expect(claims.length).toBeGreaterThan(5)
})

const asked = (list: { criterionId: string }[], after = 0) => ({
  enrolmentId,
  versionId,
  criteria: list.map(({ criterionId }) => ({ criterionId, after })),
  found: true,
})

const events = () =>
  db().auditEvent.findMany({ where: { type: 'criterion-judged' }, orderBy: { id: 'asc' } })

test('several are judged met at once: each with its own entry, the version confirmed once', async () => {
  const before = await events()
  const three = claims.slice(0, 3)
  const result = await run(judgeClaimed, { actor: priya }, asked(three))
  expect(result).toMatchObject({
    ok: true,
    value: three.map(({ criterionId }) => ({ criterionId, sequence: 1 })),
  })
  const added = (await events()).slice(before.length)
  expect(added).toHaveLength(3)
  const kept = await db().judgement.findMany({
    where: {
      unitEnrolmentId: enrolmentId,
      criterionId: { in: three.map((each) => each.criterionId) },
    },
    select: {
      verdict: true,
      sufficient: true,
      seatId: true,
      bases: { select: { submissionItemId: true, valid: true } },
    },
  })
  expect(kept).toHaveLength(3)
  for (const { bases, ...judgement } of kept) {
    expect(judgement).toEqual({ verdict: 'met', sufficient: true, seatId: priya.seatId })
    const valid = bases.filter((each) => each.valid).map(({ submissionItemId }) => submissionItemId)
    expect(valid).toHaveLength(1)
    expect(three.map(({ itemId }) => itemId)).toContain(valid[0])
  }
  const confirmed = await db().versionConfirmation.findMany({
    where: { evidenceVersionId: versionId },
  })
  expect(confirmed).toMatchObject([{ authentic: true, current: true, sequence: 1 }])
  expect(await broken()).toEqual([])
})

/** Tries what is refused, and finds every row as it was. */
async function refused(actor: Actor, input: unknown): Promise<string> {
  const before = await everything()
  const result = await run(judgeClaimed, { actor }, input)
  expect(await everything()).toEqual(before)
  return result.ok ? 'done' : result.refusal.code
}

test('one that somebody judged meanwhile stops all of them', async () => {
  const [first, , , fourth] = claims
  expect(await refused(priya, asked([fourth, first].flatMap((each) => each ?? [])))).toBe(
    'changed-meanwhile',
  )
})

test('one that the evidence was not handed in for stops all of them', async () => {
  const other = await db().submissionItem.findFirstOrThrow({
    where: {
      unitEnrolmentId: enrolmentId,
      criterionId: { notIn: claims.map((each) => each.criterionId) },
    },
    select: { criterionId: true },
  })
  expect(await refused(priya, asked([...claims.slice(4, 5), other]))).toBe('not-claimed')
})

test('it is never given without saying so, for nothing, or for one criterion twice', async () => {
  const [, , , , fifth] = claims
  const one = fifth ? [fifth] : []
  expect(await refused(priya, { ...asked(one), found: false })).toBe('malformed')
  expect(await refused(priya, asked([]))).toBe('malformed')
  expect(await refused(priya, asked([...one, ...one]))).toBe('malformed')
})

test('nor for a criterion of another unit, or by somebody else', async () => {
  const elsewhere = await db().assessmentCriterion.findFirstOrThrow({
    where: { unit: { enrolments: { none: { id: enrolmentId } } } },
    select: { id: true },
  })
  expect(await refused(priya, asked([{ criterionId: elsewhere.id }]))).toBe('not-found')
  const siobhan = await actorOf('siobhan@calder.example')
  expect(await refused(siobhan, asked(claims.slice(4, 5)))).toBe('own-work')
  const gareth = await actorOf('gareth@calder.example')
  expect(await refused(gareth, asked(claims.slice(4, 5)))).toBe('not-allocated')
})

test('one judged not yet met before may be judged again with the rest', async () => {
  const [, , , , fifth, sixth] = claims
  expect(await judge(priya, enrolmentId, fifth?.criterionId ?? '', 'notYetMet')).toMatchObject({
    ok: true,
  })
  const input = asked([sixth ?? claims[0]].flatMap((each) => each ?? []))
  input.criteria.push({ criterionId: fifth?.criterionId ?? '', after: 1 })
  const result = await run(judgeClaimed, { actor: priya }, input)
  expect(result).toMatchObject({ ok: true, value: [{ sequence: 2 }, { sequence: 1 }] })
})
