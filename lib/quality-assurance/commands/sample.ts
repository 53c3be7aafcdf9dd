import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { toIsoDate } from '@/lib/kernel/dates'
import { ok, refuse } from '@/lib/kernel/result'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { moveEnrolment } from '@/lib/registration/store/plan'
import { sampleConcluded, sampleTaken } from '@/lib/quality-assurance/events'
import {
  concludeSampleInput,
  concludeWording,
  frozenSchema,
  takeSampleInput,
} from '@/lib/quality-assurance/model'
import { mayQualityAssure } from '@/lib/quality-assurance/policy'
import { readQuestionSet } from '@/lib/quality-assurance/queries/questions'
import { lastHandover } from '@/lib/quality-assurance/queries/holders'
import {
  hashOf,
  readForAssuring,
  readOwners,
  readWhatWasSeen,
} from '@/lib/quality-assurance/queries/loading'
import { mayConclude, mayRaise } from '@/lib/quality-assurance/rules/concluding'
import { answersTo, asks, mayAnswerOwn } from '@/lib/quality-assurance/rules/questions'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import { keepActions, keepConclusion, keepSample } from '@/lib/quality-assurance/store'
import { keepOwnAnswers } from '@/lib/quality-assurance/store/feedback'

/** An IQA takes a decision as a sample, with a written reason; what the assessor saw is frozen. */
export const takeSample = command({
  name: 'takeSample',
  input: takeSampleInput,
  load: async (db, { decisionId }, actor, at) => {
    const sampled = await db.assessmentDecision.findFirst({
      where: { id: decisionId, centreId: actor.centreId },
      select: { id: true, unitEnrolmentId: true },
    })
    const read = sampled && (await readForAssuring(db, actor, sampled.unitEnrolmentId, at))
    if (!read) return null
    const frozen = await readWhatWasSeen(db, decisionId, {
      unitId: read.enrolment.unitId,
      qualificationVersionId: read.registration.qualificationVersionId,
    })
    return frozen && { ...read, sampled, frozen, frozenSha256: hashOf(frozen) }
  },
  allow: (actor, { registration, hands }) =>
    mayQualityAssure(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, { reason }, { newId }) => {
    const { enrolment, registration, competence, decision, sampled, frozenSha256 } = subject
    const lacking = lacksCompetence(competence)
    if (lacking) return { ok: false, refusal: lacking }
    if (decision?.id !== sampled.id || enrolment.state !== 'achieved') {
      return refuse(
        'not-standing',
        'This decision does not stand as a sign-off at present, so it cannot be sampled.',
      )
    }
    if (decision.samples.length > 0) {
      return refuse('sampled', 'This decision has been taken as a sample already.')
    }
    return ok(
      happened(sampleTaken, newId(), registration.id, {
        decisionId: sampled.id,
        enrolmentId: enrolment.id,
        reference: enrolment.reference,
        reason,
        frozenSha256,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, frozen, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { enrolmentId, decisionId, reason, frozenSha256 } = data
    await keepSample(
      db,
      home,
      { seatId: actor.seatId, at },
      { id: subject.id, unitEnrolmentId: enrolmentId, decisionId, reason, frozen, frozenSha256 },
    )
    return { sampleId: subject.id }
  },
})

/** The IQA concludes a sample: agrees, or disagrees and returns the unit. */
export const concludeSample = command({
  name: 'concludeSample',
  input: concludeSampleInput,
  load: async (db, input, actor, at) => {
    const sample = await db.sample.findFirst({
      where: { id: input.sampleId, centreId: actor.centreId },
      select: {
        id: true,
        unitEnrolmentId: true,
        decisionId: true,
        seatId: true,
        handovers: lastHandover,
        frozen: true,
        conclusion: { select: { id: true } },
      },
    })
    const read = sample && (await readForAssuring(db, actor, sample.unitEnrolmentId, at))
    if (!read) return null
    const owners = await readOwners(db, read.registration, input.actions)
    const { criteria } = frozenSchema.parse(sample.frozen)
    const set = await readQuestionSet(db, actor.centreId)
    return { ...read, sample, criteria, set, owners }
  },
  allow: (actor, { registration, hands }) =>
    mayQualityAssure(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, input, { newId, actor, at }) => {
    const { enrolment, registration, competence, decision, sample, criteria, set, owners } = subject
    if ((sample.handovers[0]?.toSeatId ?? sample.seatId) !== actor.seatId) {
      return refuse('not-your-sample', 'Another IQA has this sample and concludes it.')
    }
    if (sample.conclusion) return refuse('concluded', 'This sample is concluded already.')
    const numbers = new Map(criteria.map(({ criterionId, number }) => [criterionId, number]))
    const { outcome, returnTo, answers, findings, feedback } = input
    const denial =
      lacksCompetence(competence) ??
      mayConclude({ outcome, returnTo, answers, findings }, [...numbers.keys()]) ??
      mayAnswerOwn(set, input.setId, input.own)
    if (denial) return { ok: false, refusal: denial }
    if (enrolment.state !== 'achieved' || decision?.id !== sample.decisionId) {
      return refuse('not-standing', 'The decision you sampled does not stand any more.')
    }
    const wrong = mayRaise(input.actions, owners, toIsoDate(at))
    if (wrong) return { ok: false, refusal: wrong }
    return ok(
      happened(sampleConcluded, sample.id, registration.id, {
        conclusionId: newId(),
        reference: enrolment.reference,
        outcome,
        returnedTo: outcome === 'disagreed' ? (returnTo ?? null) : null,
        answers,
        ...(asks(set) && { own: answersTo(set, input.own, newId()) }),
        findings: findings.map((finding) => ({
          ...finding,
          number: numbers.get(finding.criterionId) ?? '',
        })),
        feedback,
        wording: concludeWording,
        competence,
        actions: input.actions.map((action) => ({ id: newId(), ...action })),
      }),
    )
  },
  save: async (db, { data }, { enrolment, registration, sample, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { conclusionId, outcome, returnedTo, answers, feedback, wording, competence } = data
    await keepConclusion(
      db,
      home,
      by,
      {
        id: conclusionId,
        sampleId: sample.id,
        outcome,
        returnedTo,
        answers,
        feedback,
        wording,
        competence,
      },
      data.findings.map(({ criterionId, verdict, note }) => ({
        unitId: enrolment.unitId,
        criterionId,
        verdict,
        note,
      })),
    )
    if (data.own) {
      const { id, setId, answers: own } = data.own
      await keepOwnAnswers(db, home, { id, sampleId: sample.id, setId, answers: own })
    }
    const place = { unitEnrolmentId: enrolment.id, sampleId: sample.id }
    await keepActions(db, home, by, place, data.actions)
    if (returnedTo) await moveEnrolment(db, enrolment, { state: 'returned', returnedTo }, at)
    await dropDrafts(db, actor.personId, `sample/${sample.id}`)
    return { sampleId: sample.id, enrolmentId: enrolment.id, outcome }
  },
})
