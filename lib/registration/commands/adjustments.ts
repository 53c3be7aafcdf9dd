import { command } from '@/lib/infra/command'
import type { Actor } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { ok, refuse, type Refusal } from '@/lib/kernel/result'
import { adjustmentDecided, adjustmentRequested } from '@/lib/registration/events/adjustments'
import { decideAdjustmentInput, requestAdjustmentInput } from '@/lib/registration/model/adjustments'
import {
  mayAssess,
  mayKeepRecordsOf,
  mayWorkOn,
  type RegistrationScope,
} from '@/lib/registration/policy'
import { readScope } from '@/lib/registration/queries/scope'
import { foreignDocument, namedOnTrail } from '@/lib/registration/rules/documents'
import { notActive } from '@/lib/registration/rules/standing'
import { keepAdjustment, keepAdjustmentDecision } from '@/lib/registration/store/adjustments'
import { keepDocument } from '@/lib/registration/store/documents'

/** The candidate asks, or their assessor or the administrator for them. */
function mayRequest(actor: Actor, registration: RegistrationScope): Refusal | null {
  if (actor.role === 'centreAdmin') return mayKeepRecordsOf(actor, registration)
  if (actor.role === 'assessor') return mayAssess(actor, registration, null)
  return mayWorkOn(actor, registration)
}

/** Somebody asks for a reasonable adjustment or special consideration. */
export const requestAdjustment = command({
  name: 'requestAdjustment',
  input: requestAdjustmentInput,
  load: async (db, input, actor) => {
    const registration = await readScope(db, actor.centreId, input.registrationId)
    return registration && { registration, input, actor }
  },
  allow: (actor, { registration }) => mayRequest(actor, registration),
  decide: ({ registration }, { kind }, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    return ok(happened(adjustmentRequested, newId(), registration.id, { kind }))
  },
  save: async (db, { subject, data }, { registration, input, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    await keepAdjustment(db, home, {
      id: subject.id,
      kind: data.kind,
      request: input.request,
      requestedBySeatId: actor.seatId,
      requestedAt: at,
    })
    return { adjustmentId: subject.id, registrationId: registration.id }
  },
})

/** The administrator grants or refuses it, by the awarding body's reference where that must approve. */
export const decideAdjustment = command({
  name: 'decideAdjustment',
  input: decideAdjustmentInput,
  load: async (db, input, actor) => {
    const adjustment = await db.adjustment.findFirst({
      where: { id: input.adjustmentId, centreId: actor.centreId },
      select: {
        id: true,
        kind: true,
        registrationId: true,
        decision: { select: { id: true } },
      },
    })
    const registration =
      adjustment && (await readScope(db, actor.centreId, adjustment.registrationId))
    return registration && { adjustment, registration, input, actor }
  },
  allow: (actor, { registration }) => mayKeepRecordsOf(actor, registration),
  decide: ({ adjustment, registration }, input, { newId, actor }) => {
    if (adjustment.decision)
      return refuse(
        'decided',
        'This request is decided already. Ask again, if something has changed.',
      )
    const foreign = foreignDocument(actor.centreId, input.document)
    if (foreign) return { ok: false, refusal: foreign }
    return ok(
      happened(adjustmentDecided, adjustment.id, registration.id, {
        decisionId: newId(),
        kind: adjustment.kind,
        outcome: input.outcome,
        reference: input.reference || null,
        fromOn: input.fromOn,
        untilOn: input.untilOn ?? null,
        document: namedOnTrail(input.document, newId),
      }),
    )
  },
  save: async (db, { subject, data }, { registration, input, actor }, at) => {
    const documentId = await keepDocument(db, actor, data.document, input.document, at)
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { decisionId: id, outcome, reference, fromOn, untilOn } = data
    const decision = { id, outcome, reference, fromOn, untilOn, documentId }
    const by = { adjustmentId: subject.id, reasons: input.reasons, seatId: actor.seatId, at }
    await keepAdjustmentDecision(db, home, { ...decision, ...by })
    return { adjustmentId: subject.id, registrationId: registration.id }
  },
})
