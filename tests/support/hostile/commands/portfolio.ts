import { db } from '@/lib/infra/db'
import type { Rows } from './row'

const description = {
  title: 'Mine now',
  kind: 'candidate-product',
  producedOn: '2026-07-01',
  setting: 'workplace',
  shows: 'That somebody else wrote this.',
}
const elsewhere = { ...description, keptWhere: 'In my drawer.', declared: true }

const openComment = async (registrationId: string) =>
  (await db().evidenceComment.findFirstOrThrow({ where: { registrationId, dealing: null } })).id

export const portfolioRows: Rows = {
  addEvidence: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId }) => ({ registrationId, ...elsewhere }),
  },
  sendMessage: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: ({ enrolmentIn }) => ({ enrolmentId: enrolmentIn(), text: 'I am not who you think.' }),
  },
  giveFeedback: {
    whose: 'amara',
    by: ['assessor'],
    input: ({ versionId }) => ({ versionId, text: 'I would do it otherwise.' }),
  },
  answerFeedback: {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    input: async ({ registrationId }) => ({
      commentId: await openComment(registrationId),
      text: 'I am not who you think.',
    }),
  },
  dealWithFeedback: {
    whose: 'amara',
    by: ['candidate'],
    input: async ({ registrationId }) => ({ commentId: await openComment(registrationId) }),
  },
  replaceEvidence: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ evidenceId }) => ({ evidenceId, ...elsewhere }),
  },
  reuseEvidence: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ versionId, registrationId }) => ({ versionId, registrationId, declared: true }),
  },
  describeEvidence: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ versionId }) => ({ versionId, ...description }),
  },
  removeEvidence: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ evidenceId }) => ({ evidenceId }),
  },
  crossReference: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, versionId, criterionId }) => ({
      registrationId,
      versionIds: [versionId],
      criterionIds: [criterionId],
    }),
  },
  changeReference: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ referenceId }) => ({ referenceId, claim: 'It shows nothing.' }),
  },
  confirmPlace: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ referenceId }) => ({ referenceId }),
  },
  removeCrossReference: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ referenceId }) => ({ referenceId }),
  },
  declareVersions: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ versionId }) => ({ versionIds: [versionId], declared: true }),
  },
  handIn: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ registrationId, enrolmentIn }) => ({ registrationId, enrolmentIds: [enrolmentIn()] }),
  },
  declareUnit: {
    whose: 'amara',
    by: ['candidate'],
    input: ({ enrolmentIn }) => ({ enrolmentId: enrolmentIn(), declared: true }),
  },
  withdrawDeclaration: {
    whose: 'siobhan',
    by: ['candidate'],
    input: ({ enrolmentIn }) => ({ enrolmentId: enrolmentIn('declared') }),
  },
  addRecord: {
    whose: 'amara',
    by: ['assessor'],
    input: ({ registrationId, criterionId }) => ({
      registrationId,
      type: 'observation',
      kind: 'observation',
      title: 'Seen',
      heldOn: '2026-07-01',
      place: 'Here',
      account: 'I saw nothing.',
      criterionIds: [criterionId],
      signed: true,
    }),
  },
  signRecord: {
    whose: 'amara',
    by: ['candidate'],
    input: async ({ registrationId }) => {
      const record = await db().evidence.findFirstOrThrow({
        where: { form: 'record', registrationId },
        select: { versions: { select: { id: true } } },
      })
      return { versionId: record.versions[0]?.id, signed: true }
    },
  },
}
