import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { notActive } from '@/lib/registration/rules/standing'
import { interimPlanned, unitLookedAt } from '@/lib/quality-assurance/events/sampling'
import {
  interimWording,
  lookAtInterimInput,
  planInterimInput,
} from '@/lib/quality-assurance/model/interim'
import { mayQualityAssure } from '@/lib/quality-assurance/policy'
import { readAsItStands } from '@/lib/quality-assurance/queries/interim'
import { hashOf, readForAssuring, readOwners } from '@/lib/quality-assurance/queries/loading'
import { readLooker } from '@/lib/quality-assurance/queries/looker'
import { readPlanOn } from '@/lib/quality-assurance/queries/plan-loading'
import { mayRaise } from '@/lib/quality-assurance/rules/concluding'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import { mayLookAtInterim, mayPlanInterim } from '@/lib/quality-assurance/rules/interim'
import { nobodyLooks } from '@/lib/quality-assurance/rules/planning/changing'
import { keepActions } from '@/lib/quality-assurance/store'
import { keepInterim, keepPlannedInterim } from '@/lib/quality-assurance/store/sampling'

/** An IQA looks at a unit under way: it is frozen as it stands, with what they found. It releases nothing. */
export const lookAtInterim = command({
  name: 'lookAtInterim',
  input: lookAtInterimInput,
  load: async (db, { enrolmentId, actions }, actor, at) => {
    const read = await readForAssuring(db, actor, enrolmentId, at)
    if (!read) return null
    const { qualificationVersionId } = read.registration
    const frozen = await readAsItStands(db, enrolmentId, {
      ...read.enrolment,
      qualificationVersionId,
    })
    const owners = await readOwners(db, read.registration, actions)
    return { ...read, frozen, frozenSha256: hashOf(frozen), owners }
  },
  allow: (actor, { registration, hands }) =>
    mayQualityAssure(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, { reason, findings, feedback, actions }, { newId, at }) => {
    const { enrolment, registration, competence, frozen, frozenSha256, owners } = subject
    const denial =
      notActive(registration) ??
      lacksCompetence(competence) ??
      mayLookAtInterim(enrolment, frozen, findings) ??
      mayRaise(actions, owners, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    const [last] = frozen.criteria
      .flatMap(({ judgement }) => judgement ?? [])
      .sort((one, other) => other.at.localeCompare(one.at))
    if (!last) return refuse('nothing-judged', 'Nothing of this unit is judged yet.')
    const numbers = new Map(frozen.criteria.map((each) => [each.criterionId, each.number]))
    return ok(
      happened(unitLookedAt, newId(), registration.id, {
        enrolmentId: enrolment.id,
        reference: enrolment.reference,
        assessorSeatId: last.seatId,
        reason,
        frozenSha256,
        findings: findings.map((each) => ({
          ...each,
          number: numbers.get(each.criterionId) ?? '',
        })),
        feedback,
        wording: interimWording,
        competence,
        actions: actions.map((action) => ({ id: newId(), ...action })),
      }),
    )
  },
  save: async (db, { subject, data }, { registration, frozen, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { enrolmentId, assessorSeatId, reason, frozenSha256, findings, feedback } = data
    const by = { seatId: actor.seatId, at }
    await keepInterim(db, home, by, {
      ...{ id: subject.id, unitEnrolmentId: enrolmentId, assessorSeatId, reason, feedback },
      ...{ frozen, frozenSha256, findings },
    })
    const place = { unitEnrolmentId: enrolmentId, interimId: subject.id }
    await keepActions(db, home, by, place, data.actions ?? [])
    await dropDrafts(db, actor.personId, `interim/${enrolmentId}`)
    return { enrolmentId }
  },
})

/** An IQA plans that a unit under way is looked at, under the plan that covers the day: by whoever may look. */
export const planInterim = command({
  name: 'planInterim',
  input: planInterimInput,
  load: async (db, { enrolmentId, dueOn }, actor, at) => {
    const read = await readForAssuring(db, actor, enrolmentId, at)
    if (!read) return null
    const { iqa, qualificationNumber } = await readLooker(db, actor.centreId, read, at)
    const judged = await db.judgement.count({ where: { unitEnrolmentId: enrolmentId } })
    const plan = await readPlanOn(db, actor.centreId, { qualificationNumber, dueOn, enrolmentId })
    return { ...read, iqa, judged, plan }
  },
  allow: (actor, { registration }) => mayQualityAssure(actor, registration),
  decide: ({ enrolment, registration, iqa, judged, plan }, { reason, dueOn }, { newId, at }) => {
    const late = dueOn < toIsoDate(at)
    const denial = notActive(registration) ?? mayPlanInterim({ ...enrolment, judged }, plan, late)
    if (denial) return { ok: false, refusal: denial }
    if (!iqa || !plan) return { ok: false, refusal: nobodyLooks }
    return ok(
      happened(interimPlanned, newId(), registration.id, {
        planId: plan.id,
        plan: plan.number,
        enrolmentId: enrolment.id,
        reference: enrolment.reference,
        reason,
        iqaSeatId: iqa.seatId,
        dueOn,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { planId, enrolmentId, reason, iqaSeatId, dueOn } = data
    await keepPlannedInterim(
      db,
      home,
      { seatId: actor.seatId, at },
      { id: subject.id, planId, unitEnrolmentId: enrolmentId, reason, iqaSeatId, dueOn },
    )
    return { enrolmentId, planId }
  },
})
