import { expect, test } from 'vitest'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { answerAppeal, recordAwardingBodyAnswer } from '@/lib/appeals/commands/answer'
import { askAboutDecision } from '@/lib/appeals/commands/ask'
import { writeAppealsProcedure } from '@/lib/appeals/commands/procedure'
import { passAppealOn, takeAppealFurther, withdrawAppeal } from '@/lib/appeals/commands/move'
import { maySeeAppeals } from '@/lib/appeals/policy'
import { appealView } from '@/lib/appeals/queries/appeal'
import { appealsView } from '@/lib/appeals/queries/appeals'
import { askingView } from '@/lib/appeals/queries/asking'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import { readJudged } from '@/lib/certification/queries/facts'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { readScope } from '@/lib/registration/queries/scope'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const [amara, priya, helen, ruth] = [
  'amara@calder.example',
  'priya@calder.example',
  'helen@calder.example',
  'ruth@calder.example',
]
const words = 'I have looked at all of it again.'
const upheld = { outcome: 'upheld', words, returnTo: 'assessor' }

/** The enquiry that the demonstration begins with: answered by Ruth, not upheld. */
const seeded = async () => {
  const { id } = await registrationOf(amara)
  return db().appeal.findFirstOrThrow({ where: { registrationId: id }, orderBy: { number: 'asc' } })
}

const standingOf = (id: string) =>
  db().unitEnrolment.findUniqueOrThrow({
    where: { id },
    select: { state: true, returnedTo: true },
  })

const appealsLine = async () => {
  const { id, centreId } = await registrationOf(amara)
  const judged = await readJudged(db(), centreId, id, new Date())
  return judged?.eligibility.lines.find(({ code }) => code === 'appeals')
}

test('an appeal is seen by the candidate and by those who may answer it; the policy agrees with the pages', async () => {
  const { id: appealId, registrationId, centreId } = await seeded()
  const scope = await readScope(db(), centreId, registrationId)
  if (!scope) throw new Error('there is no such registration')
  for (const actor of await everyActor()) {
    const may = maySeeAppeals(actor, scope)
    expect((await appealView(db(), actor, appealId)) !== null, actor.email).toBe(may)
    const listed = await appealsView(db(), actor, new Date())
    expect(
      listed.some(({ id }) => id === appealId),
      actor.email,
    ).toBe(may)
    expect((await askingView(db(), actor, registrationId)) !== null, actor.email).toBe(may)
  }
})

test('what may not be is refused with its reason, and changes nothing', async () => {
  const { id: appealId, decisionId, registrationId } = await seeded()
  const released = await db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'released' } },
    select: { id: true },
  })
  const by = async (email: string) => ({ actor: await actorOf(email) })
  const before = await everything()
  const attempts = [
    ['asked', await run(askAboutDecision, await by(amara), { decisionId, words })],
    [
      'not-decided',
      await run(askAboutDecision, await by(amara), { decisionId: released.id, words }),
    ],
    ['not-now', await run(withdrawAppeal, await by(amara), { appealId, words })],
    ['not-now', await run(answerAppeal, await by(helen), { appealId, ...upheld })],
    ['not-now', await run(passAppealOn, await by(ruth), { appealId, words, reference: 'PQ-A-1' })],
    ['not-admin', await run(passAppealOn, await by(amara), { appealId, words, reference: 'X' })],
    ['not-answering', await run(answerAppeal, await by(priya), { appealId, ...upheld })],
    ['not-yours', await run(takeAppealFurther, await by(priya), { appealId, words })],
  ] as const
  for (const [code, result] of attempts) {
    expect(result, code).toMatchObject({ ok: false, refusal: { code } })
  }
  expect(await everything()).toEqual(before)
})

test('an open appeal holds the claim; upheld by somebody who took no part, the assessor decides anew', async () => {
  const { id: appealId, unitEnrolmentId, decisionId } = await seeded()
  expect((await appealsLine())?.state).toBe('stands')
  const asAmara = { actor: await actorOf(amara) }
  expect(await run(takeAppealFurther, asAmara, { appealId, words })).toMatchObject({ ok: true })
  expect(await appealsLine()).toMatchObject({ state: 'blocks', rests: /^Open: 1, about R\/506/ })

  const answer = async (email: string, input: Record<string, string>) =>
    run(answerAppeal, { actor: await actorOf(email) }, { appealId, ...input })
  expect(await answer(ruth, upheld)).toMatchObject({ refusal: { code: 'answered-before' } })
  expect(await answer(helen, { outcome: 'upheld', words })).toMatchObject({
    refusal: { code: 'return-to' },
  })
  expect(await answer(helen, upheld)).toMatchObject({ ok: true })
  expect(await standingOf(unitEnrolmentId)).toEqual({ state: 'returned', returnedTo: 'assessor' })
  expect((await appealsLine())?.state).toBe('stands')

  const decided = await run(
    decideUnit,
    { actor: await actorOf(priya) },
    {
      enrolmentId: unitEnrolmentId,
      outcome: 'achieved',
      feedback: 'The wall plan shows the layout, and the report what came of it.',
      signed: true,
    },
  )
  expect(decided).toMatchObject({ ok: true, value: { state: 'achieved' } })
  const decisions = await db().assessmentDecision.findMany({ where: { unitEnrolmentId } })
  expect(decisions.map(({ id }) => id)).toContain(decisionId)
  expect(decisions).toHaveLength(2)
})

test('the sampler of a decision does not answer; of two who withdraw at once, one does', async () => {
  const { registrationId } = await seeded()
  const decision = await db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'achieved' }, samples: { some: {} } },
    select: { id: true, unitEnrolmentId: true },
  })
  const asAmara = { actor: await actorOf(amara) }
  const asked = await run(askAboutDecision, asAmara, { decisionId: decision.id, words })
  if (!asked.ok) throw new Error(asked.refusal.message)
  const { appealId } = asked.value
  expect(
    await run(answerAppeal, { actor: await actorOf(helen) }, { appealId, ...upheld }),
  ).toMatchObject({ refusal: { code: 'took-part' } })
  const both = await Promise.all([
    run(withdrawAppeal, asAmara, { appealId, words }),
    run(withdrawAppeal, asAmara, { appealId, words }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await standingOf(decision.unitEnrolmentId)).state).toBe('achieved')
})

test('what the centre did not uphold goes to the awarding body, and its answer binds', async () => {
  const { registrationId } = await seeded()
  // A withdrawn enquiry leaves the decision free to be asked about.
  const decision = await db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'achieved' }, samples: { none: {} } },
    orderBy: { at: 'desc' },
    select: { id: true, unitEnrolmentId: true },
  })
  const as = async (email: string) => ({ actor: await actorOf(email) })
  const asked = await run(askAboutDecision, await as(amara), { decisionId: decision.id, words })
  if (!asked.ok) throw new Error(asked.refusal.message)
  const { appealId } = asked.value
  const no = { appealId, outcome: 'notUpheld', words }
  expect((await run(answerAppeal, await as(helen), no)).ok).toBe(true)
  expect((await run(takeAppealFurther, await as(amara), { appealId, words })).ok).toBe(true)
  expect((await run(answerAppeal, await as(ruth), no)).ok).toBe(true)
  const reference = 'PQ-APP-7'
  expect((await run(passAppealOn, await as(ruth), { appealId, words, reference })).ok).toBe(true)
  expect((await appealsLine())?.state).toBe('blocks')
  const answer = { appealId, outcome: 'upheld', words, returnTo: 'candidate', reference }
  expect((await run(recordAwardingBodyAnswer, await as(ruth), answer)).ok).toBe(true)
  expect(await standingOf(decision.unitEnrolmentId)).toEqual({
    state: 'returned',
    returnedTo: 'candidate',
  })
  const view = await appealView(db(), await actorOf(amara), appealId)
  expect(view?.steps.map(({ move }) => move)).toEqual([
    'ask',
    'declineEnquiry',
    'takeFurther',
    'declineAppeal',
    'passOn',
    'uphold',
  ])
  expect(view?.steps.at(-1)).toMatchObject({ reference, returnedTo: 'candidate' })
})

test('the centre’s own days count for what is asked from then on; of two who write it at once, one does', async () => {
  const admin = await actorOf(ruth)
  const { number: seen } = await readProcedure(db(), admin.centreId)
  const own = { enquiryDays: 3, appealDays: 7, words, seen }
  const both = await Promise.all([
    run(writeAppealsProcedure, { actor: admin }, own),
    run(writeAppealsProcedure, { actor: admin }, own),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const decision = await db().assessmentDecision.findFirstOrThrow({
    where: {
      centreId: admin.centreId,
      appeals: { none: {} },
      unitEnrolment: {
        state: { in: ['achieved', 'referred'] },
        registration: { state: 'active' },
      },
    },
    orderBy: { at: 'desc' },
    select: { id: true },
  })
  const at = new Date('2026-11-02T10:00:00Z')
  const by = { actor: admin, at }
  expect((await run(askAboutDecision, by, { decisionId: decision.id, words })).ok).toBe(true)
  const step = await db().appealStep.findFirstOrThrow({
    where: { appeal: { decisionId: decision.id } },
    select: { dueOn: true },
  })
  expect(step.dueOn).toEqual(new Date('2026-11-05'))
})
