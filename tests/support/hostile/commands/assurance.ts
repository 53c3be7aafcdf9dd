import { db } from '@/lib/infra/db'
import { customaryStrategy } from '@/lib/quality-assurance/model/strategy'
import { judging } from '../../acting'
import { sharedBy } from '../shared'
import type { Victim } from '../victim'
import type { Rows } from './row'

const release = { reason: 'Nobody looks.', signed: true }
const answer = { yes: true, note: '' }

/** The victim's unit whose decision was sampled, or was not. */
const sampled = (registrationId: string) =>
  db().sample.findFirstOrThrow({
    where: { registrationId },
    select: { id: true, unitEnrolmentId: true, seatId: true },
  })

const decided = (registrationId: string) =>
  db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, outcome: 'achieved' },
    select: { id: true, unitEnrolmentId: true },
  })

/** An action on a sample that is still to be done: the demonstration has none, so one is put there. */
async function openAction({ registrationId, centreId }: Victim): Promise<string> {
  const open = await db().action.findFirst({
    where: { registrationId, closure: null, interimId: null },
  })
  if (open) return open.id
  const { id: sampleId, unitEnrolmentId, seatId } = await sampled(registrationId)
  const { id } = await db().action.create({
    data: {
      centreId,
      registrationId,
      sampleId,
      unitEnrolmentId,
      ownerSeatId: seatId,
      raisedBySeatId: seatId,
      effect: 'unit',
      text: 'Write down who was there.',
      dueOn: new Date('2027-01-15'),
      raisedAt: new Date(),
    },
  })
  return id
}

const phraseOf = async ({ centreId }: { centreId: string }) =>
  (await db().feedbackPhrase.findFirstOrThrow({ where: { centreId, retiredAt: null } })).id

/** The plan of the victim's centre, and what it promises of them. */
const planIn = ({ centreId }: { centreId: string }) =>
  db().samplingPlan.findFirstOrThrow({
    where: { centreId },
    select: { id: true, qualificationNumber: true },
  })

export const planOfCentre = async (victim: { centreId: string }) => (await planIn(victim)).id

const dueOn = '2027-03-31'
const later = { startsOn: '2027-02-01', endsOn: '2027-02-28', dueOn, seed: '7' }

export const assuranceRows: Rows = {
  draftStrategy: {
    whose: 'amara',
    by: ['anyIqa'],
    input: async (victim) => ({
      ...customaryStrategy,
      qualificationNumber: (await planIn(victim)).qualificationNumber,
      reasons: 'As I like it.',
      reviewBy: '2027-12-31',
    }),
    atOwnCentre: true,
  },
  approveStrategy: {
    whose: 'amara',
    by: ['lead'],
    input: async ({ centreId }) => ({
      strategyId: (await db().samplingStrategy.findFirstOrThrow({ where: { centreId } })).id,
      signed: true,
    }),
  },
  openPlan: {
    whose: 'amara',
    by: ['anyIqa'],
    input: async (victim) => ({
      ...later,
      qualificationNumber: (await planIn(victim)).qualificationNumber,
    }),
    atOwnCentre: true,
  },
  drawPlanAgain: {
    whose: 'amara',
    by: ['anyIqa'],
    input: async (victim) => ({ planId: (await planIn(victim)).id, dueOn }),
  },
  planSample: {
    whose: 'leanne',
    by: ['iqa'],
    input: async (victim) => ({
      planId: (await planIn(victim)).id,
      decisionId: (await decided(victim.registrationId)).id,
      reason: 'This one too.',
      dueOn,
    }),
  },
  unplanSample: {
    whose: 'amara',
    by: ['lead'],
    input: async (victim) => ({
      plannedId: (
        await db().plannedSample.findFirstOrThrow({ where: { planId: (await planIn(victim)).id } })
      ).id,
      reason: 'Not this one.',
    }),
  },
  lookAtInterim: {
    whose: 'amara',
    by: ['iqa'],
    input: async ({ registrationId }) => {
      const { unitEnrolmentId, criterionId } = await db().judgement.findFirstOrThrow({
        where: { registrationId, unitEnrolment: { state: 'planned' } },
      })
      return {
        enrolmentId: unitEnrolmentId,
        reason: 'Half-way.',
        findings: [{ criterionId, verdict: 'agree' }],
        feedback: 'Thank you.',
        signed: true,
      }
    },
  },
  planInterim: {
    whose: 'amara',
    by: ['iqa'],
    input: async ({ registrationId }) => {
      const { unitEnrolmentId } = await db().judgement.findFirstOrThrow({
        where: { registrationId, unitEnrolment: { state: 'planned' } },
      })
      return { enrolmentId: unitEnrolmentId, reason: 'Half-way.', dueOn: '2026-12-31' }
    },
  },
  releasePlanned: {
    whose: 'leanne',
    by: ['lead'],
    input: async ({ registrationId }) => ({
      enrolmentId: (await decided(registrationId)).unitEnrolmentId,
      signed: true,
    }),
  },
  judgeCriterion: {
    whose: 'siobhan',
    by: ['assessor'],
    input: ({ enrolmentIn, criterionId }) => judging(enrolmentIn('declared'), criterionId, 'met'),
  },
  judgeClaimed: {
    whose: 'siobhan',
    by: ['assessor'],
    input: async ({ enrolmentIn, criterionId }) => {
      const enrolmentId = enrolmentIn('declared')
      const { confirmations, after } = await judging(enrolmentId, criterionId, 'met')
      const [first] = confirmations
      return {
        enrolmentId,
        versionId: first?.versionId,
        criteria: [{ criterionId, after }],
        found: true,
      }
    },
  },
  decideUnit: {
    whose: 'siobhan',
    by: ['assessor'],
    input: ({ enrolmentIn }) => ({
      enrolmentId: enrolmentIn('declared'),
      outcome: 'referred',
      feedback: 'No.',
      signed: true,
    }),
  },
  countersignDecision: {
    whose: 'leanne',
    by: ['anyAssessor'],
    input: async ({ registrationId }) => {
      const { id } = await db().assessmentDecision.findFirstOrThrow({
        where: {
          registrationId,
          countersignature: null,
          unitEnrolment: { state: 'awaitingCountersignature' },
        },
      })
      return { decisionId: id, outcome: 'signed', comment: '', signed: true }
    },
  },
  keepPhrase: {
    whose: 'amara',
    by: ['anyAssessor', 'lead', 'admin'],
    input: () => ({ name: 'Mine', text: 'Words of mine.' }),
    atOwnCentre: true,
  },
  changePhrase: {
    whose: 'amara',
    by: ['anyAssessor', 'lead', 'admin'],
    input: async (of) => ({ phraseId: await phraseOf(of), name: 'Mine', text: 'Words of mine.' }),
  },
  retirePhrase: {
    whose: 'amara',
    by: ['anyAssessor', 'lead', 'admin'],
    input: async (of) => ({ phraseId: await phraseOf(of) }),
  },
  lookAtSharedFile: {
    whose: 'siobhan',
    by: ['assessor', 'iqa'],
    input: async ({ registrationId }) => ({
      versionId: await sharedBy(registrationId),
      outcome: 'explained',
      note: 'Never mind.',
    }),
  },
  takeSample: {
    whose: 'leanne',
    by: ['iqa'],
    input: async ({ registrationId }) => ({
      decisionId: (await decided(registrationId)).id,
      reason: 'To see it.',
    }),
  },
  concludeSample: {
    whose: 'leanne',
    by: ['iqa'],
    input: async ({ registrationId }) => ({
      sampleId: (await sampled(registrationId)).id,
      answers: { competent: answer, sound: answer, records: answer },
      findings: [],
      feedback: 'Thank you.',
      outcome: 'agreed',
      signed: true,
    }),
  },
  keepSampleQuestions: {
    whose: 'leanne',
    by: ['lead'],
    input: () => ({ questions: 'Was the candidate asked?', seen: 0 }),
    atOwnCentre: true,
  },
  acknowledgeFeedback: {
    whose: 'leanne',
    by: ['assessor'],
    input: async ({ registrationId }) => ({
      sampleId: (await sampled(registrationId)).id,
      reply: 'Thank you.',
    }),
  },
  releaseSampled: {
    whose: 'leanne',
    by: ['iqa'],
    input: async ({ registrationId }) => ({
      enrolmentId: (await sampled(registrationId)).unitEnrolmentId,
      signed: true,
    }),
  },
  releaseUnsampled: {
    whose: 'leanne',
    by: ['lead'],
    input: async ({ registrationId }) => ({
      enrolmentId: (await decided(registrationId)).unitEnrolmentId,
      ...release,
    }),
  },
  closeAction: {
    whose: 'leanne',
    by: ['iqa'],
    input: async (victim) => ({ actionId: await openAction(victim), note: 'Done.' }),
  },
}
