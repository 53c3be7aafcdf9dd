import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { acknowledgeFeedback, keepSampleQuestions } from '@/lib/quality-assurance/commands/feedback'
import { concludeSample } from '@/lib/quality-assurance/commands/sample'
import { feedbackView } from '@/lib/quality-assurance/queries/feedback'
import { sampleView } from '@/lib/quality-assurance/queries/sample'
import { verifierToday } from '@/lib/quality-assurance/queries/today'
import { trendsView } from '@/lib/quality-assurance/queries/trends'
import { standardisationWaits } from '@/lib/standardisation/queries/waiting'
import { frozenSchema } from '@/lib/quality-assurance/model'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

const at = (name: string) => actorOf(`${name}@calder.example`)
const yes = { yes: true, note: '' }

test('the centre’s own questions are answered, frozen with their words, and the feedback acknowledged', async () => {
  const everybody = await everyActor()
  const helen = await at('helen')
  const asked = { questions: 'Was the candidate asked?\nWas the plan kept?', seen: 0 }
  expect(await run(keepSampleQuestions, { actor: await at('daniel') }, asked)).toMatchObject({
    refusal: { code: 'not-lead' },
  })
  expect((await run(keepSampleQuestions, { actor: helen }, asked)).ok).toBe(true)
  expect(await run(keepSampleQuestions, { actor: helen }, asked)).toMatchObject({
    refusal: { code: 'changed-meanwhile' },
  })

  const sample = await db().sample.findFirstOrThrow({
    where: { conclusion: null, unitEnrolment: { state: 'achieved' }, centreId: helen.centreId },
    select: { id: true, seatId: true, frozen: true, decision: { select: { seatId: true } } },
  })
  const iqa = everybody.find(({ seatId }) => seatId === sample.seatId)
  const assessor = everybody.find(({ seatId }) => seatId === sample.decision.seatId)
  if (!iqa || !assessor) throw new Error('The demonstration has changed.')
  const [first] = frozenSchema.parse(sample.frozen).criteria
  const said = {
    sampleId: sample.id,
    answers: { competent: yes, sound: yes, records: yes },
    findings: [{ criterionId: first?.criterionId, verdict: 'agree' }],
    feedback: 'Clear, and fair.',
    outcome: 'agreed',
    signed: true,
  }
  expect(await run(concludeSample, { actor: iqa }, said)).toMatchObject({
    refusal: { code: 'own-unanswered' },
  })
  const own = [yes, { yes: false, note: 'It was put off twice.' }]
  expect((await run(concludeSample, { actor: iqa }, { ...said, own })).ok).toBe(true)
  await run(keepSampleQuestions, { actor: helen }, { questions: 'Something else?', seen: 1 })
  const view = await sampleView(db(), iqa, sample.id, new Date())
  expect(view?.own).toEqual({
    number: 1,
    answers: [
      { question: 'Was the candidate asked?', yes: true, note: '' },
      { question: 'Was the plan kept?', yes: false, note: 'It was put off twice.' },
    ],
  })
  expect(view?.set).toMatchObject({ number: 2 })

  const waiting = async () =>
    (await standardisationWaits(db(), assessor, new Date())).some(({ id }) => id === sample.id)
  expect(await waiting()).toBe(true)
  const acknowledge = { sampleId: sample.id, reply: 'I will keep the plan.' }
  for (const other of everybody.filter(({ personId }) => personId !== assessor.personId)) {
    const refused = await run(acknowledgeFeedback, { actor: other }, acknowledge)
    expect(refused.ok, other.email).toBe(false)
    const seen = await feedbackView(db(), other)
    expect(seen.map(({ sampleId }) => sampleId)).not.toContain(sample.id)
  }
  const both = await Promise.all([
    run(acknowledgeFeedback, { actor: assessor }, acknowledge),
    run(acknowledgeFeedback, { actor: assessor }, acknowledge),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await waiting()).toBe(false)
  const after = await sampleView(db(), iqa, sample.id, new Date())
  expect(after?.acknowledged?.reply).toBe('I will keep the plan.')
})

test('trends are of what one sees; Today holds the open actions', async () => {
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const [helen, daniel] = [await at('helen'), await at('daniel')]
  const all = await trendsView(db(), helen, period)
  const some = await trendsView(db(), daniel, period)
  expect(all?.all.decisions).toBeGreaterThan(some?.all.decisions ?? 0)
  expect(all?.months).toHaveLength(12)
  const counted = await db().assessmentDecision.count({ where: { centreId: helen.centreId } })
  expect(all?.all.decisions).toBe(counted)
  expect(all?.criteria.length).toBeGreaterThan(0)
  expect(await trendsView(db(), await at('priya'), period)).toBeNull()
  const { actions } = await verifierToday(db(), helen, new Date())
  // What an interim sample raised waits for its owner, and stands with the unit under way.
  const where = { centreId: helen.centreId, closure: null, interimId: null }
  const open = await db().action.count({ where })
  expect(actions).toHaveLength(open)
})
