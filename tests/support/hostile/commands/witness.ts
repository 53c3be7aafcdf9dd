import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Rows } from './row'

const token = 'x'.repeat(43)

const statement = {
  name: 'Mallory',
  role: 'Nobody',
  relation: 'None',
  competence: 'None',
  account: 'I saw nothing.',
  saw: {},
}

export const witnessRows: Rows = {
  askWitness: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, criterionId }) => ({
      registrationId,
      witnessName: 'Mallory',
      about: 'What nobody saw.',
      criterionIds: [criterionId],
    }),
  },
  takeBackWitnessRequest: {
    whose: 'amara',
    by: ['candidate'],
    input: async ({ registrationId }) => {
      const { id } = await db().witnessRequest.findFirstOrThrow({
        where: { registrationId, withdrawnAt: null, testimony: null },
      })
      return { requestId: id }
    },
  },
  issueWitnessCode: {
    guesses: ({ email }) => ({ token, email, address: '192.0.2.1', ...statement }),
  },
  signTestimony: {
    guesses: () => ({ token, codeId: newId(), code: '123456', signed: true }),
  },
  recordWitnessContact: {
    whose: 'amara',
    by: ['assessor'],
    input: async ({ registrationId }) => {
      const { id } = await db().witnessTestimony.findFirstOrThrow({ where: { registrationId } })
      return {
        testimonyId: id,
        contactedOn: '2026-11-23',
        means: 'telephone',
        outcome: 'confirmed',
        standing: 'expert',
        said: 'Nothing.',
      }
    },
  },
}
