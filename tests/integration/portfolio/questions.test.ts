import { expect, test } from 'vitest'
import { recordFormView } from '@/lib/assessment/queries/record-form'
import { readUnfinished } from '@/lib/assessment/queries/records'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { saveDraft } from '@/lib/infra/drafts'
import { judgeAnswers } from '@/lib/portfolio/commands/judge-answers'
import { keepQuestion, retireQuestion } from '@/lib/portfolio/commands/question-bank'
import {
  answerQuestions,
  setQuestions,
  withdrawQuestions,
} from '@/lib/portfolio/commands/question-sets'
import { addRecord } from '@/lib/portfolio/commands/records'
import { candidateToday } from '@/lib/portfolio/queries/candidate-today'
import { setForAssessor, setForCandidate } from '@/lib/portfolio/queries/question-sets'
import { questionBank } from '@/lib/portfolio/queries/questions'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-24T12:00:00Z')
const amara = 'amara@calder.example'
const priya = 'priya@calder.example'

async function world() {
  const { id: registrationId } = await registrationOf(amara)
  const set = await db().questionSet.findFirstOrThrow({
    where: { registrationId, judgedAt: null },
    select: { id: true, questions: { orderBy: { position: 'asc' }, select: { id: true } } },
  })
  return {
    registrationId,
    setId: set.id,
    ids: set.questions.map(({ id }) => id),
    candidate: await actorOf(amara),
    assessor: await actorOf(priya),
  }
}

const told = async (seatId: string, path: string) =>
  (
    await db().notification.findMany({
      where: { seatId, path },
      select: { sentence: true },
      orderBy: { id: 'asc' },
    })
  ).map(({ sentence }) => sentence)

test('written questions: asked, answered in one’s own time, judged, and one signed record handed in', async () => {
  const { registrationId, setId, ids, candidate, assessor } = await world()
  const [first = '', second = ''] = ids
  expect((await candidateToday(db(), candidate))?.sets).toMatchObject([
    { setId, isAnswered: false },
  ])
  const half = { [`answers.${first}`]: 'Half of it' }
  await saveDraft(candidate.personId, `answers/${setId}`, half)
  const shown = await setForCandidate(db(), candidate, setId)
  expect(shown?.draft?.data).toEqual(half)
  // What a good answer contains is for assessors: the candidate is sent nothing of it.
  const good = (await setForAssessor(db(), assessor, registrationId, setId))?.questions
  expect(good?.every(({ goodAnswer }) => goodAnswer.length > 10)).toBe(true)
  for (const { goodAnswer } of good ?? []) {
    expect(JSON.stringify(shown)).not.toContain(goodAnswer)
  }

  const answer = (answers: object) =>
    run(answerQuestions, { actor: candidate, at }, { setId, answers, declared: true } as never)
  const early = { setId, verdicts: { [first]: 'satisfactory' as const }, signed: true }
  expect(await run(judgeAnswers, { actor: assessor, at }, early)).toMatchObject({
    refusal: { code: 'unanswered' },
  })
  expect(await answer({ [first]: 'Consumer law.' })).toMatchObject({
    refusal: { code: 'unanswered', fields: { [`answers.${second}`]: 'Write an answer.' } },
  })
  const answers = { [first]: 'Consumer law.\n\nData protection.', [second]: 'I ask my manager.' }
  expect((await answer(answers)).ok).toBe(true)
  expect(await answer(answers)).toMatchObject({ refusal: { code: 'answered' } })
  expect((await setForCandidate(db(), candidate, setId))?.draft).toBeNull()
  expect((await readUnfinished(db(), assessor, registrationId)).answers).toMatchObject([{ setId }])
  const place = `/assessor/candidates/${registrationId}/questions/${setId}`
  expect(await told(assessor.seatId, place)).toEqual([
    '{candidate} answered the 2 questions set to them in writing.',
  ])

  const incomplete = { ...early, comments: {} }
  expect(await run(judgeAnswers, { actor: assessor, at }, incomplete)).toMatchObject({
    refusal: { code: 'no-verdict', fields: { [`verdicts.${second}`]: 'Choose one.' } },
  })
  const judged = await run(
    judgeAnswers,
    { actor: assessor, at },
    {
      setId,
      verdicts: { [first]: 'satisfactory', [second]: 'notYet' },
      comments: { [second]: 'How do you decide yourself?' },
      signed: true,
    },
  )
  if (!judged.ok) throw new Error(judged.refusal.message)
  const version = await db().evidenceVersion.findUniqueOrThrow({
    where: { id: judged.value.versionId },
    include: {
      signatures: { orderBy: { capacity: 'asc' } },
      crossReferences: { include: { criterion: true, submissionItems: true } },
    },
  })
  expect(version.signatures.map(({ capacity }) => capacity)).toEqual(['candidate', 'assessor'])
  expect(
    version.crossReferences.map(({ criterion, submissionItems, location }) => ({
      number: criterion.number,
      handedIn: submissionItems.length,
      location,
    })),
  ).toEqual([{ number: '1.6', handedIn: 1, location: { kind: 'paragraph', paragraph: 3 } }])
  expect(JSON.stringify(version.record)).not.toMatch(/Names at least|Weighs cost/)
  expect((await candidateToday(db(), candidate))?.sets).toEqual([])
  expect((await told(candidate.seatId, `/candidate/questions/${setId}`)).at(-1)).toBe(
    `{by} found 1 of your 2 answers satisfactory, and kept them as E${judged.value.number}.`,
  )
  const trail = await trailOfRegistration(db(), candidate, registrationId)
  expect(trail?.entries[0]?.sentence).toContain('1 of 2 satisfactory')
  // What was answered and judged stays as it is.
  const where = { id: first }
  await expect(db().setQuestion.updateMany({ where, data: { answer: 'No.' } })).rejects.toThrow()
  await expect(db().setQuestion.deleteMany({ where })).rejects.toThrow()
  await expect(
    db().questionSet.updateMany({ where: { id: setId }, data: { answeredAt: null } }),
  ).rejects.toThrow()
})

test('the bank is the centre’s: kept and retired by its staff, never read by candidates', async () => {
  const assessor = await actorOf(priya)
  const bank = await questionBank(db(), assessor, {})
  if (!bank) throw new Error('There is no bank.')
  const unit = bank.units.find(({ count }) => count > 0)
  const own = await questionBank(db(), assessor, { unitId: unit?.id })
  const criteria = own?.unit.outcomes.flatMap((each) => each.criteria) ?? []
  const kept = await run(
    keepQuestion,
    { actor: await actorOf('ruth@calder.example'), at },
    {
      qualificationVersionId: bank.specification.id,
      unitId: unit?.id ?? '',
      text: 'What would you stop doing?',
      criterionIds: criteria.slice(0, 2).map(({ id }) => id),
      goodAnswer: 'Something that costs and helps nobody.',
      way: 'oral',
    },
  )
  if (!kept.ok) throw new Error(kept.refusal.message)
  const { questionId } = kept.value
  const { id: registrationId } = await registrationOf(amara)
  const oral = async () =>
    (await recordFormView(db(), assessor, registrationId))?.bank.map(({ id }) => id) ?? []
  expect(await oral()).toContain(questionId)
  expect((await questionBank(db(), await actorOf(amara), {}))?.questions).toEqual([])

  const asked = await run(
    addRecord,
    { actor: assessor, at },
    {
      registrationId,
      type: 'questioning',
      kind: bank.specification.evidenceKinds[0]?.code ?? '',
      title: 'By telephone',
      heldOn: '2026-11-24',
      place: 'By telephone',
      account: 'Three minutes.',
      criterionIds: [],
      asked: { [questionId]: { answer: 'The morning report.', verdict: 'notYet' } },
      signed: true,
    },
  )
  expect(asked).toMatchObject({ refusal: { code: 'no-criterion' } })

  expect((await run(retireQuestion, { actor: assessor, at }, { questionId })).ok).toBe(true)
  expect(await oral()).not.toContain(questionId)
  expect(await run(retireQuestion, { actor: assessor, at }, { questionId })).toMatchObject({
    refusal: { code: 'retired' },
  })
  await expect(db().bankQuestion.deleteMany({ where: { id: questionId } })).rejects.toThrow()
})

test('questions taken back ask nothing of anybody', async () => {
  const { id: registrationId } = await registrationOf(amara)
  const [assessor, candidate] = [await actorOf(priya), await actorOf(amara)]
  const form = await recordFormView(db(), assessor, registrationId)
  const set = await run(
    setQuestions,
    { actor: assessor, at },
    {
      registrationId,
      title: 'One more',
      kind: form?.kinds[0]?.code ?? '',
      dueOn: '2026-12-01',
      bankIds: [],
      own: {
        0: {
          text: 'And then?',
          criterionIds: form?.units[0]?.criteria.slice(0, 2).map(({ id }) => id),
        },
      },
    },
  )
  if (!set.ok) throw new Error(set.refusal.message)
  const { setId } = set.value
  expect((await run(withdrawQuestions, { actor: assessor, at }, { setId })).ok).toBe(true)
  expect((await candidateToday(db(), candidate))?.sets).toEqual([])
  const late = { setId, answers: {}, declared: true }
  expect(await run(answerQuestions, { actor: candidate, at }, late)).toMatchObject({
    refusal: { code: 'taken-back' },
  })
})
