import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** Questions that were set to them in writing. */
export const setOf = async ({ registrationId }: Victim): Promise<string> =>
  (await db().questionSet.findFirstOrThrow({ where: { registrationId } })).id

const bankOf = async ({ centreId }: Victim) =>
  (await db().bankQuestion.findFirstOrThrow({ where: { centreId } })).id

export const questionRows: Rows = {
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
      own: { 0: { text: 'Who are you?', criterionId } },
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
