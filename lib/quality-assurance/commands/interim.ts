import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { notActive } from '@/lib/registration/rules/standing'
import { unitLookedAt } from '@/lib/quality-assurance/events/sampling'
import { interimWording, lookAtInterimInput } from '@/lib/quality-assurance/model/interim'
import { mayQualityAssure } from '@/lib/quality-assurance/policy'
import { readAsItStands } from '@/lib/quality-assurance/queries/interim'
import { hashOf, readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import { mayLookAtInterim } from '@/lib/quality-assurance/rules/interim'
import { keepInterim } from '@/lib/quality-assurance/store/sampling'

/** An IQA looks at a unit under way: it is frozen as it stands, with what they found. It releases nothing. */
export const lookAtInterim = command({
  name: 'lookAtInterim',
  input: lookAtInterimInput,
  load: async (db, { enrolmentId }, actor, at) => {
    const read = await readForAssuring(db, actor, enrolmentId, at)
    if (!read) return null
    const { qualificationVersionId } = read.registration
    const frozen = await readAsItStands(db, enrolmentId, {
      ...read.enrolment,
      qualificationVersionId,
    })
    return { ...read, frozen, frozenSha256: hashOf(frozen) }
  },
  allow: (actor, { registration, hands }) =>
    mayQualityAssure(actor, registration) ?? lacksIndependence(actor.personId, hands),
  decide: (subject, { reason, findings, feedback }, { newId }) => {
    const { enrolment, registration, competence, frozen, frozenSha256 } = subject
    const denial =
      notActive(registration) ??
      lacksCompetence(competence) ??
      mayLookAtInterim(enrolment, frozen, findings)
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
      }),
    )
  },
  save: async (db, { subject, data }, { registration, frozen, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { enrolmentId, assessorSeatId, reason, frozenSha256, findings, feedback } = data
    await keepInterim(
      db,
      home,
      { seatId: actor.seatId, at },
      {
        ...{ id: subject.id, unitEnrolmentId: enrolmentId, assessorSeatId, reason, feedback },
        ...{ frozen, frozenSha256, findings },
      },
    )
    return { enrolmentId }
  },
})
