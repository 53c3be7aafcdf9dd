import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { readCompetence } from '@/lib/registration/queries/competence'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { notActive } from '@/lib/registration/rules/standing'
import { criterionJudged } from '@/lib/assessment/events'
import { judgeClaimedInput } from '@/lib/assessment/model'
import { mayAssess } from '@/lib/assessment/policy'
import { countJudgements, readGroundsOf } from '@/lib/assessment/queries/grounds'
import { confirmedBy, judgementOn } from '@/lib/assessment/rules/judgement'
import { keepConfirmations, keepJudgement } from '@/lib/assessment/store'

/**
 * The assessor judges several criteria met on one piece of evidence that claims them all: each by the rules
 * of one judgement and with an entry of its own, all of them or none.
 */
export const judgeClaimed = command({
  name: 'judgeClaimed',
  input: judgeClaimedInput,
  load: async (db, input, actor, at) => {
    const read = await readEnrolment(db, actor.centreId, input.enrolmentId)
    if (!read) return null
    const { unitId, reference } = read.enrolment
    const ids = input.criteria.map(({ criterionId }) => criterionId)
    const criteria = await db.assessmentCriterion.findMany({
      where: { id: { in: ids }, unitId },
      orderBy: { position: 'asc' },
      select: { id: true, number: true },
    })
    const { qualificationVersionId } = read.registration
    const unit = { reference, qualificationVersionId }
    const competence = await readCompetence(db, actor, 'assessor', unit, at)
    if (criteria.length < ids.length || !competence) return null
    const before = await countJudgements(db, input.enrolmentId, ids)
    const grounds = await readGroundsOf(db, input.enrolmentId, ids)
    return { ...read, criteria, competence, before, grounds, actor }
  },
  allow: (actor, { registration, enrolment }) => mayAssess(actor, registration, enrolment.id),
  decide: ({ enrolment, registration, criteria, competence, ...known }, input, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const lacking = lacksCompetence(competence)
    if (lacking) return { ok: false, refusal: lacking }
    const { versionId } = input
    const confirmations = [{ versionId, authentic: true, current: true }]
    const after = new Map(input.criteria.map((each) => [each.criterionId, each.after]))
    const events: EventOf<typeof criterionJudged>[] = []
    for (const criterion of criteria) {
      const before = known.before.get(criterion.id) ?? 0
      const own = known.grounds.get(criterion.id) ?? []
      const claims = own.filter((each) => each.versionId === versionId)
      if (claims.length === 0) {
        return refuse(
          'not-claimed',
          `This evidence was not handed in for ${criterion.number}, so nothing was judged.`,
        )
      }
      const grounds = events.reduce((list, { data }) => confirmedBy(list, data), own)
      const validItemIds = claims.map(({ itemId }) => itemId)
      const said = {
        verdict: 'met',
        sufficient: true,
        comment: '',
        validItemIds,
        confirmations,
        after: after.get(criterion.id) ?? 0,
      } as const
      const judged = judgementOn({ enrolment, criterion, before, grounds }, said, newId)
      if (!judged.ok) return judged
      events.push(
        happened(criterionJudged, newId(), registration.id, {
          enrolmentId: enrolment.id,
          criterionId: criterion.id,
          reference: enrolment.reference,
          criterion: criterion.number,
          sequence: before + 1,
          verdict: said.verdict,
          sufficient: said.sufficient,
          comment: said.comment,
          competence,
          ...judged.value,
        }),
      )
    }
    return ok(events)
  },
  save: async (db, events, { enrolment, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    for (const { subject, data } of events) {
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
    }
    return events.map(({ subject, data: { criterionId, sequence, grounds } }) => ({
      judgementId: subject.id,
      criterionId,
      sequence,
      validItemIds: grounds.flatMap(({ itemId, valid }) => (valid ? [itemId] : [])),
    }))
  },
})
