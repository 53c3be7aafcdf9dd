import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** Questions that were set to them in writing. */
export const setOf = async ({ registrationId }: Victim): Promise<string> =>
  (await db().questionSet.findFirstOrThrow({ where: { registrationId } })).id

const bankOf = async ({ centreId }: Victim) =>
  (await db().bankQuestion.findFirstOrThrow({ where: { centreId } })).id

const written = {
  title: 'Mine now',
  kind: 'candidate-product',
  producedOn: '2026-07-01',
  setting: 'workplace',
  shows: 'That somebody else wrote this.',
  introduction: 'I was never there.',
  declared: true,
}

export const questionRows: Rows = {
  writeAccount: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId }) => ({ registrationId, ...written }),
  },
  rewriteAccount: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ evidenceId }) => ({ evidenceId, ...written }),
  },
  recordPriorLearning: {
    whose: 'amara',
    by: ['assessor'],
    input: ({ enrolmentIn, criterionId }) => ({
      enrolmentId: enrolmentIn(),
      kind: 'candidate-product',
      prior: { title: 'A doctorate', body: 'Myself', on: '2020-07-01' },
      account: 'I believe it.',
      mapping: { [criterionId]: 'It is obvious.' },
      signed: true,
    }),
  },
  keepQuestion: {
    whose: 'amara',
    by: ['anyAssessor', 'admin'],
    input: async (victim) => ({
      questionId: await bankOf(victim),
      qualificationVersionId: victim.qualificationVersionId,
      unitId: victim.spareUnitId,
      text: 'What is the right answer?',
      criterionIds: [victim.criterionId],
      goodAnswer: 'This.',
      way: 'both',
    }),
  },
  retireQuestion: {
    whose: 'amara',
    by: ['anyAssessor', 'admin'],
    input: async (victim) => ({ questionId: await bankOf(victim) }),
  },
  setQuestions: {
    whose: 'amara',
    by: ['assessor'],
    input: ({ registrationId, criterionId }) => ({
      registrationId,
      title: 'Questions',
      kind: 'record-of-questioning',
      dueOn: '2027-01-31',
      bankIds: [],
      own: { 0: { text: 'Who are you?', criterionIds: criterionId } },
    }),
  },
  withdrawQuestions: {
    whose: 'amara',
    by: ['assessor'],
    input: async (victim) => ({ setId: await setOf(victim) }),
  },
  answerQuestions: {
    whose: 'amara',
    by: ['candidate'],
    input: async (victim) => ({ setId: await setOf(victim), answers: {}, declared: true }),
  },
  judgeAnswers: {
    whose: 'amara',
    by: ['assessor'],
    input: async (victim) => ({ setId: await setOf(victim), verdicts: {}, signed: true }),
  },
}
