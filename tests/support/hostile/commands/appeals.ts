import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** The enquiry of a candidate of the demonstration. */
export const appealOf = async ({ registrationId }: Victim): Promise<string> =>
  (await db().appeal.findFirstOrThrow({ where: { registrationId }, select: { id: true } })).id

const words = 'Because I say so.'
const upheld = { outcome: 'upheld', returnTo: 'candidate', words }

export const appealRows: Rows = {
  askAboutDecision: {
    whose: 'amara',
    by: ['candidate', 'admin'],
    input: async ({ registrationId }) => {
      const { id } = await db().assessmentDecision.findFirstOrThrow({
        where: { registrationId, unitEnrolment: { state: 'achieved' } },
      })
      return { decisionId: id, words }
    },
  },
  takeAppealFurther: {
    whose: 'amara',
    by: ['candidate', 'admin'],
    input: async (victim) => ({ appealId: await appealOf(victim), words }),
  },
  withdrawAppeal: {
    whose: 'amara',
    by: ['candidate', 'admin'],
    input: async (victim) => ({ appealId: await appealOf(victim), words }),
  },
  passAppealOn: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ appealId: await appealOf(victim), words, reference: 'X-1' }),
  },
  answerAppeal: {
    whose: 'amara',
    by: ['iqa', 'admin'],
    input: async (victim) => ({ appealId: await appealOf(victim), ...upheld }),
  },
  writeAppealsProcedure: {
    whose: 'amara',
    by: ['admin'],
    input: () => ({ enquiryDays: 90, appealDays: 90, words, seen: 0 }),
    atOwnCentre: true,
  },
  recordAwardingBodyAnswer: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ appealId: await appealOf(victim), ...upheld, reference: 'X-1' }),
  },
}
