import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { notBefore } from '@/lib/planning/rules/actions'
import { keepActions } from '@/lib/planning/store/actions'
import { readCompetence } from '@/lib/registration/queries/competence'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { readServing } from '@/lib/registration/queries/serving'
import { lacksCompetence } from '@/lib/registration/rules/competence'
import { moveEnrolment } from '@/lib/registration/store/plan'
import { unmitigated } from '@/lib/registration/rules/conflicts'
import { conflictsOf } from '@/lib/registration/rules/serving'
import { notActive } from '@/lib/registration/rules/standing'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { decisionCountersigned, unitDecided } from '@/lib/assessment/events'
import {
  countersignInput,
  countersignWording,
  decideInput,
  referralWording,
  returnWording,
  signOffWording,
} from '@/lib/assessment/model'
import { mayAssess, mayLookForCountersigning } from '@/lib/assessment/policy'
import { readStandingVerdicts } from '@/lib/assessment/queries/grounds'
import { mayCountersign, mayDecide, stateAfterDecision } from '@/lib/assessment/rules/deciding'
import { keepCountersignature, keepDecision } from '@/lib/assessment/store'

/** The assessor signs a declared unit off, or refers it. */
export const decideUnit = command({
  name: 'decideUnit',
  input: decideInput,
  load: async (db, { enrolmentId }, actor, at) => {
    const read = await readEnrolment(db, actor.centreId, enrolmentId)
    if (!read) return null
    const { qualificationVersionId } = read.registration
    const { unitId, reference } = read.enrolment
    const unit = { reference, qualificationVersionId }
    const competence = await readCompetence(db, actor, 'assessor', unit, at)
    const declaration = await db.unitDeclaration.findFirst({
      where: { unitEnrolmentId: enrolmentId, withdrawnAt: null },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    const decisions = await db.assessmentDecision.count({ where: { unitEnrolmentId: enrolmentId } })
    const verdicts = await readStandingVerdicts(db, enrolmentId)
    const serving = await readServing(db, actor.centreId, read.registration.id)
    const conflicts = await readConflicts(db, actor.centreId)
    const under =
      serving && conflictsOf(serving, { role: 'assessor', personId: actor.personId }, conflicts)
    const specification = await readSpecification(db, qualificationVersionId)
    const criteria = (findUnit(specification, unitId)?.outcomes ?? []).flatMap((outcome) =>
      outcome.criteria.map(({ id, number, text }) => ({
        id,
        number,
        text,
        verdict: verdicts.get(id) ?? null,
      })),
    )
    return (
      competence && under && { ...read, competence, under, declaration, decisions, criteria, actor }
    )
  },
  allow: (actor, { registration, enrolment }) => mayAssess(actor, registration, enrolment.id),
  decide: (subject, { outcome, feedback, actions }, { newId, at }) => {
    const { enrolment, registration, competence, declaration, decisions, criteria } = subject
    const denial =
      notActive(registration) ??
      unmitigated(subject.under, 'deciding') ??
      lacksCompetence(competence) ??
      mayDecide(enrolment, outcome, criteria) ??
      firstRefusal(...actions.map(({ dueOn }) => notBefore(dueOn, at)))
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(unitDecided, enrolment.id, registration.id, {
        decisionId: newId(),
        // A decidable unit was declared: its latest declaration that was not withdrawn.
        declarationId: declaration?.id ?? '',
        number: decisions + 1,
        reference: enrolment.reference,
        outcome,
        feedback,
        wording: outcome === 'achieved' ? signOffWording : referralWording,
        competence,
        state: stateAfterDecision(outcome, competence),
        actions: actions.map((action) => ({ id: newId(), ...action })),
      }),
    )
  },
  save: async (db, { data }, { enrolment, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { decisionId, declarationId, number, outcome, feedback, wording, competence } = data
    await moveEnrolment(db, enrolment, { state: data.state, returnedTo: null }, at)
    await keepDecision(
      db,
      home,
      { seatId: actor.seatId, at },
      {
        id: decisionId,
        unitEnrolmentId: enrolment.id,
        declarationId,
        number,
        outcome,
        feedback,
        wording,
        competence,
      },
    )
    const by = { seatId: actor.seatId, at }
    const from = { unitEnrolmentId: enrolment.id, decisionId, owner: 'candidate' as const }
    await keepActions(
      db,
      home,
      by,
      data.actions.map((action) => ({ ...action, ...from })),
    )
    await dropDrafts(db, actor.personId, `decision/${enrolment.id}`)
    return { decisionId, state: data.state }
  },
})

/** A qualified assessor signs, or returns, the decision of one who is working towards. */
export const countersignDecision = command({
  name: 'countersignDecision',
  input: countersignInput,
  load: async (db, { decisionId }, actor, at) => {
    const decision = await db.assessmentDecision.findFirst({
      where: { id: decisionId, centreId: actor.centreId, countersignature: null },
      select: {
        id: true,
        unitEnrolmentId: true,
        seatId: true,
        outcome: true,
        seat: { select: { personId: true } },
      },
    })
    const read = decision && (await readEnrolment(db, actor.centreId, decision.unitEnrolmentId))
    if (!read) return null
    const { qualificationVersionId } = read.registration
    const unit = { reference: read.enrolment.reference, qualificationVersionId }
    const competence = await readCompetence(db, actor, 'assessor', unit, at)
    return competence && { ...read, decision, competence, actor }
  },
  allow: (actor, { registration }) => mayLookForCountersigning(actor, registration),
  decide: (subject, { outcome, comment }, { newId, actor }) => {
    const { enrolment, registration, decision, competence } = subject
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const maker = { seatId: decision.seatId, personId: decision.seat.personId }
    const denial = mayCountersign(enrolment, maker, actor, competence)
    if (denial) return { ok: false, refusal: denial }
    if (outcome === 'returned' && comment === '') {
      const words = 'Tell the assessor why you return it.'
      return {
        ok: false,
        refusal: { code: 'no-comment', message: words, fields: { comment: words } },
      }
    }
    return ok(
      happened(decisionCountersigned, decision.id, registration.id, {
        countersignatureId: newId(),
        reference: enrolment.reference,
        outcome,
        comment,
        wording: outcome === 'signed' ? countersignWording : returnWording,
        competence,
      }),
    )
  },
  save: async (db, { subject, data }, { enrolment, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const state = data.outcome === 'signed' ? ('achieved' as const) : ('declared' as const)
    await moveEnrolment(db, enrolment, { state, returnedTo: null }, at)
    const { countersignatureId, outcome, comment, wording, competence } = data
    await keepCountersignature(
      db,
      home,
      { seatId: actor.seatId, at },
      { id: countersignatureId, decisionId: subject.id, outcome, comment, wording, competence },
    )
    return { decisionId: subject.id, state }
  },
})
