import { command } from '@/lib/infra/command'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, type Refusal } from '@/lib/kernel/result'
import { routeEnded, routeRecorded } from '@/lib/registration/events/routes'
import { stateAfter } from '@/lib/registration/lifecycle'
import { endRouteInput, recordRouteInput, type UnitRoute } from '@/lib/registration/model/routes'
import { mayAssess, mayKeepRecordsOf, type RegistrationScope } from '@/lib/registration/policy'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { foreignDocument, namedOnTrail } from '@/lib/registration/rules/documents'
import { isCredited, mayEndRoute, mayTakeRoute } from '@/lib/registration/rules/routes'
import { notActive } from '@/lib/registration/rules/standing'
import { keepDocument } from '@/lib/registration/store/documents'
import { endRouteRow, keepRoute, routeEnrolment } from '@/lib/registration/store/routes'

/** The administrator's; RPL, which stays an assessment, may be the unit's assessor's too. */
const mayRoute = (
  actor: Actor,
  registration: RegistrationScope,
  enrolmentId: string,
  route: UnitRoute,
): Refusal | null =>
  actor.role === 'assessor' && route === 'rpl'
    ? mayAssess(actor, registration, enrolmentId)
    : mayKeepRecordsOf(actor, registration)

/** Puts on record that a unit is achieved by another route than assessment alone, and on what that rests. */
export const recordRoute = command({
  name: 'recordRoute',
  input: recordRouteInput,
  load: async (db, input, actor) => {
    const read = await readEnrolment(db, actor.centreId, input.enrolmentId)
    if (!read) return null
    const standing = await db.unitRouteRecord.findFirst({
      where: { unitEnrolmentId: input.enrolmentId, endedAt: null },
      select: { route: true },
    })
    return { ...read, standing, input, actor }
  },
  allow: (actor, { registration, enrolment, input }) =>
    mayRoute(actor, registration, enrolment.id, input.route),
  decide: ({ registration, enrolment, standing }, input, { newId, at, actor }) => {
    const denial =
      notActive(registration) ??
      foreignDocument(actor.centreId, input.document) ??
      mayTakeRoute(enrolment, standing, input, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    const { route, grounds } = input
    const transfer = route === 'creditTransfer'
    return ok(
      happened(routeRecorded, newId(), registration.id, {
        enrolmentId: enrolment.id,
        unitReference: enrolment.reference,
        route,
        grounds,
        reference: input.reference || null,
        priorUnit: transfer ? enrolment.reference : input.priorUnit || null,
        awardedBy: input.awardedBy || null,
        certificatedOn: input.certificatedOn ?? null,
        document: namedOnTrail(input.document, newId),
      }),
    )
  },
  save: async (db, { subject, data }, { registration, enrolment, input, actor }, at) => {
    const { route, grounds, reference, priorUnit, awardedBy, certificatedOn } = data
    const documentId = await keepDocument(db, actor, data.document, input.document, at)
    await keepRoute(db, {
      id: subject.id,
      centreId: registration.centreId,
      registrationId: registration.id,
      unitEnrolmentId: enrolment.id,
      route,
      grounds,
      reference,
      priorUnit,
      awardedBy,
      certificate: input.certificate || null,
      certificatedOn,
      documentId,
      seatId: actor.seatId,
      at,
    })
    const state = isCredited(route) ? stateAfter('credit', enrolment.state) : enrolment.state
    await routeEnrolment(db, enrolment, route, state, at)
    return { routeId: subject.id, registrationId: registration.id, state }
  },
})

/** Ends a route with a reason: the unit is assessed in the ordinary way from then on. */
export const endRoute = command({
  name: 'endRoute',
  input: endRouteInput,
  load: async (db, { routeId }, actor) => {
    const record = await db.unitRouteRecord.findFirst({
      where: { id: routeId, centreId: actor.centreId },
      select: { id: true, route: true, endedAt: true, unitEnrolmentId: true },
    })
    const read = record && (await readEnrolment(db, actor.centreId, record.unitEnrolmentId))
    if (!read) return null
    const claimed = await db.claimUnit.count({
      where: {
        unitEnrolmentId: record.unitEnrolmentId,
        claim: { state: { notIn: ['rejected', 'revoked', 'withdrawn'] } },
      },
    })
    return { ...read, record, claimed: claimed > 0, actor }
  },
  allow: (actor, { registration, enrolment, record }) =>
    mayRoute(actor, registration, enrolment.id, record.route),
  decide: ({ registration, enrolment, record, claimed }, { reason }) => {
    const { route, endedAt } = record
    const denial =
      notActive(registration) ?? mayEndRoute({ route, ended: endedAt !== null }, enrolment, claimed)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(routeEnded, record.id, registration.id, {
        enrolmentId: enrolment.id,
        unitReference: enrolment.reference,
        route,
        reason,
      }),
    )
  },
  save: async (db, { data }, { registration, enrolment, record }, at) => {
    await endRouteRow(db, record.id, data.reason, at)
    const back = enrolment.state === 'credited'
    const state = back ? stateAfter('takeCreditBack', enrolment.state) : enrolment.state
    await routeEnrolment(db, enrolment, 'assessment', state, at)
    return { routeId: record.id, registrationId: registration.id, state }
  },
})
