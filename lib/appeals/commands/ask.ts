import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { decisionQuestioned } from '@/lib/appeals/events'
import { askInput } from '@/lib/appeals/model'
import { mayAppeal } from '@/lib/appeals/policy'
import { readLatest } from '@/lib/appeals/queries/loading'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import { dueOn, mayAsk } from '@/lib/appeals/rules'
import { keepAppeal, keepStep } from '@/lib/appeals/store'

/** The candidate, or an administrator on their behalf, asks about a decision on a unit. */
export const askAboutDecision = command({
  name: 'askAboutDecision',
  input: askInput,
  load: async (db, { decisionId }, actor) => {
    const decision = await db.assessmentDecision.findFirst({
      where: { id: decisionId, centreId: actor.centreId },
      select: { id: true, unitEnrolmentId: true },
    })
    const read = decision && (await readEnrolment(db, actor.centreId, decision.unitEnrolmentId))
    if (!read) return null
    const { id: registrationId } = read.registration
    const before = await db.appeal.count({ where: { registrationId } })
    const asked = await db.appeal.count({
      where: { decisionId, steps: { none: { state: 'withdrawn' } } },
    })
    const latest = await readLatest(db, decision.unitEnrolmentId)
    const { within } = await readProcedure(db, actor.centreId)
    return { ...read, decision, before, asked, standing: latest === decision.id, within, actor }
  },
  allow: (actor, { registration }) => mayAppeal(actor, registration),
  decide: (subject, { words }, { newId, at }) => {
    const { enrolment, registration, decision, before, asked, standing, within } = subject
    const denial = mayAsk({ state: enrolment.state, standing, asked })
    if (denial) return { ok: false, refusal: denial }
    const due = dueOn('enquiry', at, within)
    return ok(
      happened(decisionQuestioned, newId(), registration.id, {
        stepId: newId(),
        sequence: 1,
        number: before + 1,
        reference: enrolment.reference,
        words,
        dueOn: due && toIsoDate(due),
        decisionId: decision.id,
        enrolmentId: enrolment.id,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { stepId, sequence, number, words, dueOn: due, decisionId, enrolmentId } = data
    const appeal = { id: subject.id, unitEnrolmentId: enrolmentId, decisionId, number }
    await keepAppeal(db, home, appeal)
    await keepStep(
      db,
      home,
      { seatId: actor.seatId, at },
      {
        id: stepId,
        appealId: subject.id,
        sequence,
        move: 'ask',
        state: 'enquiry',
        words,
        reference: null,
        returnedTo: null,
        dueOn: due,
      },
    )
    return { appealId: subject.id }
  },
})
