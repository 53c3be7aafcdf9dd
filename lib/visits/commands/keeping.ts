import { command } from '@/lib/infra/command'
import { newToken, tokenHash } from '@/lib/infra/token'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { mayNotTakeSeat } from '@/lib/identity/rules'
import { giveSeat, invitationExpiry, keepInvitation } from '@/lib/identity/store/invitations'
import { endSeatRow } from '@/lib/identity/store/seats'
import { voidFactor } from '@/lib/identity/store/second-factor'
import { endSessionsAt } from '@/lib/identity/store/sessions'
import { visitClosed, visitExtended, visitLinkRenewed, visitOpened } from '@/lib/visits/events'
import {
  closeVisitInput,
  extendVisitInput,
  openVisitInput,
  renewVisitLinkInput,
} from '@/lib/visits/model'
import { mayKeepVisits } from '@/lib/visits/policy'
import { approvingBodies, readVisit } from '@/lib/visits/queries/loading'
import { daysInOrder, isApprovedBy, isFromOutside, mayExtendTo, mayTake } from '@/lib/visits/rules'
import { keepStep, keepVisit, moveVisit } from '@/lib/visits/store'

/** The centre opens a visit: the EQA gets a seat for its days, and a one-time link to take it by. */
export const openVisit = command({
  name: 'openVisit',
  input: openVisitInput,
  load: async (db, input, actor) => ({
    input,
    actor,
    token: newToken(),
    bodies: await approvingBodies(db, actor.centreId),
    before: await db.visit.count({ where: { centreId: actor.centreId } }),
    person: await db.person.findUnique({
      where: { email: input.email },
      select: {
        id: true,
        passwordHash: true,
        seats: { where: { endedAt: null }, select: { centreId: true, role: true } },
      },
    }),
  }),
  allow: mayKeepVisits,
  decide: ({ person, bodies, before }, input, { actor, at, newId }) => {
    const seats = person?.seats ?? []
    const here = seats.filter(({ centreId }) => centreId === actor.centreId)
    const refused = firstRefusal(
      isApprovedBy(bodies, input.awardingBody),
      daysInOrder(input, toIsoDate(at)),
      isFromOutside(here.map(({ role }) => role)),
      mayNotTakeSeat(person, 'eqa', actor.centreId),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(
      happened(visitOpened, newId(), null, {
        number: before + 1,
        sequence: 1,
        stepId: newId(),
        awardingBody: input.awardingBody,
        opensOn: input.opensOn,
        closesOn: input.closesOn,
        seatId: newId(),
        personId: person?.id ?? newId(),
        invitationId: newId(),
        newPerson: person === null,
      }),
    )
  },
  save: async (db, { subject, data }, { input, actor, token }, at) => {
    const { seatId, personId, invitationId, newPerson, number, stepId, closesOn } = data
    const { centreId } = actor
    const { name, email, note, ...days } = input
    const seat = { seatId, personId, centreId, role: 'eqa' as const, invitationId }
    await giveSeat(db, seat, newPerson ? { name, email } : null, token, at)
    await keepVisit(db, { ...days, id: subject.id, centreId, number, seatId })
    await keepStep(
      db,
      { centreId, seatId: actor.seatId, at },
      { id: stepId, visitId: subject.id, sequence: 1, move: 'open', closesOn, note },
    )
    return { visitId: subject.id, seatId, personId, token }
  },
})

/** Its last day is moved. One whose days were over lets the EQA in again, with what they have. */
export const extendVisit = command({
  name: 'extendVisit',
  input: extendVisitInput,
  load: async (db, input, actor) => {
    const visit = await readVisit(db, actor, input.visitId)
    return visit && { visit, input, actor }
  },
  allow: mayKeepVisits,
  decide: ({ visit }, { closesOn }, { at, newId }) => {
    const { id, number, sequence, state } = visit
    const refused = firstRefusal(
      mayTake('extend', state),
      mayExtendTo(closesOn, visit.closesOn, toIsoDate(at)),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(happened(visitExtended, id, null, { number, sequence, stepId: newId(), closesOn }))
  },
  save: async (db, { data }, { visit, input, actor }, at) => {
    const { stepId, sequence, closesOn } = data
    await moveVisit(db, visit, { closesOn })
    await keepStep(
      db,
      { centreId: actor.centreId, seatId: actor.seatId, at },
      { id: stepId, visitId: visit.id, sequence, move: 'extend', closesOn, note: input.note },
    )
    return { visitId: visit.id }
  },
})

/** The link or the phone was lost: a new link, and the old second factor is void. */
export const renewVisitLink = command({
  name: 'renewVisitLink',
  input: renewVisitLinkInput,
  load: async (db, { visitId }, actor) => {
    const visit = await readVisit(db, actor, visitId)
    return visit && { visit, actor, token: newToken() }
  },
  allow: mayKeepVisits,
  decide: ({ visit }, _, { newId }) => {
    const { id, number, sequence, state, seatId } = visit
    const refused = mayTake('renewLink', state)
    if (refused) return { ok: false, refusal: refused }
    const ids = { stepId: newId(), invitationId: newId() }
    return ok(happened(visitLinkRenewed, id, null, { number, sequence, seatId, ...ids }))
  },
  save: async (db, { data }, { visit, actor, token }, at) => {
    const { id: visitId, closesOn, seatId, eqa } = visit
    const { stepId, sequence, invitationId } = data
    const { centreId } = actor
    await voidFactor(db, eqa.personId)
    await endSessionsAt(db, seatId, at, 'second factor void')
    await keepInvitation(db, {
      id: invitationId,
      centreId,
      seatId,
      personId: eqa.personId,
      tokenHash: tokenHash(token),
      createdAt: at,
      expiresAt: invitationExpiry(at),
    })
    await keepStep(
      db,
      { centreId, seatId: actor.seatId, at },
      { id: stepId, visitId, sequence, move: 'renewLink', closesOn, note: '' },
    )
    return { visitId, token }
  },
})

/** The visit is over: the EQA is out at their next request. */
export const closeVisit = command({
  name: 'closeVisit',
  input: closeVisitInput,
  load: async (db, input, actor) => {
    const visit = await readVisit(db, actor, input.visitId)
    return visit && { visit, input, actor }
  },
  allow: mayKeepVisits,
  decide: ({ visit }, _, { newId }) => {
    const { id, number, sequence, state, seatId } = visit
    const refused = mayTake('close', state)
    if (refused) return { ok: false, refusal: refused }
    return ok(happened(visitClosed, id, null, { number, sequence, seatId, stepId: newId() }))
  },
  save: async (db, { data }, { visit, input, actor }, at) => {
    const { id: visitId, closesOn, eqa } = visit
    const { stepId, sequence } = data
    await moveVisit(db, visit, { state: 'closed' })
    await endSeatRow(db, eqa, at)
    await endSessionsAt(db, eqa.id, at, 'visit closed')
    await keepStep(
      db,
      { centreId: actor.centreId, seatId: actor.seatId, at },
      { id: stepId, visitId, sequence, move: 'close', closesOn, note: input.note },
    )
    return { visitId }
  },
})
