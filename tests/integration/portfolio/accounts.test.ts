import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { recordPriorLearning } from '@/lib/portfolio/commands/prior-learning'
import { rewriteAccount, writeAccount } from '@/lib/portfolio/commands/write-account'
import { recordRoute } from '@/lib/registration/commands/routes'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-24T12:00:00Z')
const description = {
  title: 'How I brought the new rota in',
  kind: 'candidate-product',
  producedOn: '2026-11-20',
  setting: 'workplace',
  shows: 'What I decided, and why.',
}

/** A unit of the candidate's that is in their hands, with its criteria in order. */
async function openUnit(email: string) {
  const { id: registrationId } = await registrationOf(email)
  const unit = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, state: 'planned' },
    orderBy: { id: 'asc' },
    select: { id: true, unitId: true },
  })
  const criteria = await db().assessmentCriterion.findMany({
    where: { unitId: unit.unitId },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return { registrationId, enrolmentId: unit.id, ids: criteria.map(({ id }) => id) }
}

const referencesOf = (evidenceVersionId: string) =>
  db().crossReference.findMany({
    where: { evidenceVersionId, withdrawnAt: null },
    select: { criterionId: true, location: true, placeFrom: true },
  })

test('an account is evidence under the headings of its criteria; written again, it is a new version', async () => {
  const candidate = await actorOf('tomasz@calder.example')
  const { registrationId, ids } = await openUnit('tomasz@calder.example')
  const [first = '', second = ''] = ids
  const sections = { [first]: 'I asked the team.\n\nThen I wrote it down.', [second]: '' }
  const input = { registrationId, ...description, introduction: 'In March.', sections }
  const before = await everything()
  expect(
    await run(
      writeAccount,
      { actor: candidate, at },
      { ...input, introduction: '', sections: {}, declared: true },
    ),
  ).toMatchObject({ refusal: { code: 'nothing-written' } })
  expect(await everything()).toEqual(before)

  const written = await run(writeAccount, { actor: candidate, at }, { ...input, declared: true })
  if (!written.ok) throw new Error(written.refusal.message)
  const { evidenceId, versionId } = written.value
  expect(await referencesOf(versionId)).toEqual([
    // The introduction is the first paragraph, the heading the second.
    { criterionId: first, location: { kind: 'paragraph', paragraph: 2 }, placeFrom: null },
  ])
  expect(await db().signature.count({ where: { evidenceVersionId: versionId } })).toBe(1)

  const again = await run(
    rewriteAccount,
    { actor: candidate, at },
    { evidenceId, ...description, introduction: '', sections: { [second]: 'More.' } },
  )
  if (!again.ok) throw new Error(again.refusal.message)
  expect(await referencesOf(versionId)).toEqual([])
  expect(await referencesOf(again.value.versionId)).toEqual([
    { criterionId: second, location: { kind: 'paragraph', paragraph: 1 }, placeFrom: null },
  ])
  // Not ticked: a draft of its own, which is not handed in before it is declared.
  expect(await db().signature.count({ where: { evidenceVersionId: again.value.versionId } })).toBe(
    0,
  )
  const versions = await db().evidenceVersion.findMany({
    where: { evidenceId },
    orderBy: { number: 'asc' },
    select: { number: true, record: true },
  })
  expect(versions).toMatchObject([
    { number: 1, record: { introduction: 'In March.' } },
    { number: 2, record: { sections: [{ words: 'More.' }] } },
  ])
})

test('prior learning is recorded for a unit that is on that route, with a reason for each criterion', async () => {
  const assessor = await actorOf('gareth@calder.example')
  const admin = await actorOf('ruth@calder.example')
  const { enrolmentId, ids } = await openUnit('tomasz@calder.example')
  const [first = ''] = ids
  const input = {
    enrolmentId,
    kind: 'candidate-product',
    prior: { title: 'Level 3 Diploma', body: 'Another body', on: '2024-07-01' },
    account: 'I saw the certificate, and spoke with the manager of that time.',
    mapping: { [first]: 'Unit 4 of it asked for the same.' },
    signed: true,
  }
  const by = { actor: assessor, at }
  expect(await run(recordPriorLearning, by, input)).toMatchObject({ refusal: { code: 'no-rpl' } })
  const route = await run(
    recordRoute,
    { actor: admin, at },
    { enrolmentId, route: 'rpl', grounds: 'They hold the diploma.' },
  )
  if (!route.ok) throw new Error(JSON.stringify(route.refusal))
  const before = await everything()
  expect(await run(recordPriorLearning, by, { ...input, mapping: {} })).toMatchObject({
    refusal: { code: 'no-criterion' },
  })
  const later = { ...input, prior: { ...input.prior, on: '2027-01-01' } }
  expect((await run(recordPriorLearning, by, later)).ok).toBe(false)
  expect(await everything()).toEqual(before)

  const recorded = await run(recordPriorLearning, by, input)
  if (!recorded.ok) throw new Error(recorded.refusal.message)
  const { versionId } = recorded.value
  expect(await referencesOf(versionId)).toEqual([
    { criterionId: first, location: { kind: 'paragraph', paragraph: 3 }, placeFrom: null },
  ])
  expect(
    await db().signature.findMany({
      where: { evidenceVersionId: versionId },
      select: { capacity: true },
    }),
  ).toEqual([{ capacity: 'assessor' }])
})
