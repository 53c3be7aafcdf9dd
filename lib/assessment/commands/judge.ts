import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { readCompetence } from '@/lib/registration/queries/competence'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { notActive } from '@/lib/registration/rules/standing'
import { criterionJudged } from '@/lib/assessment/events'
import { judgeInput } from '@/lib/assessment/model'
import { mayAssess } from '@/lib/assessment/policy'
import { readGrounds } from '@/lib/assessment/queries/grounds'
import { judgementOn } from '@/lib/assessment/rules/judgement'
import { keepConfirmations, keepJudgement } from '@/lib/assessment/store'

/** The assessor judges one criterion, on every cross-reference handed in for it. */
export const judgeCriterion = command({
  name: 'judgeCriterion',
  input: judgeInput,
  load: async (db, input, actor, at) => {
    const read = await readEnrolment(db, actor.centreId, input.enrolmentId)
    if (!read) return null
    const { unitId, reference } = read.enrolment
    const criterion = await db.assessmentCriterion.findFirst({
      where: { id: input.criterionId, unitId },
      select: { id: true, number: true },
    })
    const { qualificationVersionId } = read.registration
    const unit = { reference, qualificationVersionId }
    const competence = await readCompetence(db, actor, 'assessor', unit, at)
    if (!criterion || !competence) return null
    const before = await db.judgement.count({
      where: { unitEnrolmentId: input.enrolmentId, criterionId: criterion.id },
    })
    const grounds = await readGrounds(db, input.enrolmentId, criterion.id)
    return { ...read, criterion, competence, before, grounds, actor }
  },
  allow: (actor, { registration, enrolment }) => mayAssess(actor, registration, enrolment.id),
  decide: (
    { enrolment, registration, criterion, competence, before, grounds },
    input,
    { newId },
  ) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const lacking = lacksCompetence(competence)
    if (lacking) return { ok: false, refusal: lacking }
    const judged = judgementOn({ enrolment, criterion, before, grounds }, input, newId)
    if (!judged.ok) return judged
    return ok(
      happened(criterionJudged, newId(), registration.id, {
        enrolmentId: enrolment.id,
        criterionId: criterion.id,
        reference: enrolment.reference,
        criterion: criterion.number,
        sequence: before + 1,
        verdict: input.verdict,
        sufficient: input.sufficient,
        comment: input.comment,
        competence,
        ...judged.value,
      }),
    )
  },
  save: async (db, { subject, data }, { enrolment, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { criterionId, sequence, verdict, sufficient, comment, competence } = data
    await keepConfirmations(db, home, by, data.confirmations)
    await keepJudgement(
      db,
      home,
      by,
      {
        id: subject.id,
        unitEnrolmentId: enrolment.id,
        unitId: enrolment.unitId,
        criterionId,
        sequence,
        verdict,
        sufficient,
        comment,
        competence,
      },
      data.grounds,
    )
    await dropDrafts(db, actor.personId, `judgement/${enrolment.id}/${criterionId}`)
    return { judgementId: subject.id, sequence, verdict }
  },
})
