import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayAssess } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { assessmentAnswered, assessmentEnded } from '@/lib/planning/events/plans'
import {
  agreementWording,
  answerAssessmentInput,
  endAssessmentInput,
} from '@/lib/planning/model/plans'
import { mayPlan, sideOf } from '@/lib/planning/policy'
import { readVersions } from '@/lib/planning/queries/loading'
import { readPlanOf } from '@/lib/planning/queries/plan-loading'
import { mayAnswer, mayEnd } from '@/lib/planning/rules/plans'
import { keepAnswer, keepEnding } from '@/lib/planning/store/plans'

/** The other of the two agrees the plan as it stands, or sends it back with what would have to change. */
export const answerAssessment = command({
  name: 'answerAssessment',
  input: answerAssessmentInput,
  load: async (db, { versionId }, actor) => {
    const read = await readPlanOf(db, actor.centreId, { versionId })
    return read && { ...read, actor }
  },
  allow: (actor, { registration }) => mayPlan(actor, registration, null),
  decide: ({ registration, plan, versions }, input, { newId, actor }) => {
    const { versionId, outcome, comment } = input
    const denial =
      notActive(registration) ?? mayAnswer(versions, plan.ending, versionId, sideOf(actor))
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(assessmentAnswered, plan.id, registration.id, {
        ...{ replyId: newId(), versionId, plan: plan.number, outcome, comment },
        version: versions.at(-1)?.number ?? 1,
        wording: outcome === 'agreed' ? agreementWording : '',
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { replyId: id, versionId, outcome, comment, wording } = data
    const by = { seatId: actor.seatId, at }
    await keepAnswer(db, home, by, { id, versionId, outcome, comment, wording })
    await dropDrafts(db, actor.personId, `assessment-answer/${subject.id}`)
    return { planId: subject.id, outcome }
  },
})

/** The assessor carried it out, with what came of it; or either cancels it, with the reason. */
export const endAssessment = command({
  name: 'endAssessment',
  input: endAssessmentInput,
  load: async (db, { planId, outcome, versionIds }, actor) => {
    const read = await readPlanOf(db, actor.centreId, { planId })
    if (!read) return null
    const evidence = await readVersions(db, read.registration.id, versionIds)
    return { ...read, actor, evidence, outcome }
  },
  allow: (actor, { registration, outcome }) =>
    outcome === 'carriedOut'
      ? mayAssess(actor, registration, null)
      : mayPlan(actor, registration, null),
  decide: (subject, { outcome, note, versionIds }, { newId, at }) => {
    const { registration, plan, versions, evidence } = subject
    const denial = notActive(registration) ?? mayEnd(versions, plan.ending, outcome, at)
    if (denial) return { ok: false, refusal: denial }
    if (evidence.length !== new Set(versionIds).size) {
      return refuse('not-here', 'Some of this evidence is not in the portfolio. Choose again.')
    }
    return ok(
      happened(assessmentEnded, plan.id, registration.id, {
        ...{ endingId: newId(), plan: plan.number, outcome, note, evidence },
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { endingId: id, outcome, note, evidence } = data
    const ending = { id, planId: subject.id, outcome, note }
    const versionIds = evidence.map(({ versionId }) => versionId)
    await keepEnding(db, home, { seatId: actor.seatId, at }, ending, versionIds)
    await dropDrafts(db, actor.personId, `assessment-end/${subject.id}`)
    return { planId: subject.id, outcome }
  },
})
