import { command } from '@/lib/infra/command'
import { newId } from '@/lib/infra/id'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayAssess, mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import {
  witnessAsked,
  witnessContacted,
  witnessRequestTakenBack,
} from '@/lib/portfolio/events/witness'
import {
  askWitnessInput,
  contactInput,
  mostOpenRequests,
  takeBackInput,
  witnessDays,
} from '@/lib/portfolio/model/witness'
import { whole } from '@/lib/portfolio/model/location-words'
import { pick, readWorkspace } from '@/lib/portfolio/queries/loading'
import {
  countOpenRequests,
  readRequestForChange,
  readTestimonyForContact,
  witnessPurpose,
} from '@/lib/portfolio/queries/witness-loading'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { linkClosed } from '@/lib/portfolio/rules/witness'
import { keepContact, keepRequest, withdrawRequest } from '@/lib/portfolio/store/witness'

const dayLong = 24 * 3_600_000

/** The candidate asks somebody who saw their work for their word, about these criteria. */
export const askWitness = command({
  name: 'askWitness',
  input: askWitnessInput,
  load: async (db, { registrationId, witnessName }, actor, at) => {
    const workspace = await readWorkspace(db, actor, registrationId)
    if (!workspace) return null
    const open = await countOpenRequests(db, registrationId, at)
    const requestId = newId(at)
    const token = keyedToken(witnessPurpose(requestId))
    return { ...workspace, open, requestId, token, witnessName, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ registration, specification, enrolments, open, requestId }, input, { at, newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (open >= mostOpenRequests) {
      return refuse(
        'too-many-open',
        `You have ${mostOpenRequests} requests open. Take back one that is not needed first.`,
      )
    }
    const place = { location: whole, claim: '' }
    const picked = pick(
      specification,
      [...new Set(input.criterionIds)].map((criterionId) => ({ criterionId, ...place })),
    )
    if (!picked)
      return refuse('unknown-criterion', 'One of the criteria is not in your qualification.')
    const criteria = crossReferencesFor([requestId], picked, enrolments, [], newId)
    if (!criteria.ok) return criteria
    return ok(
      happened(witnessAsked, requestId, registration.id, {
        expiresAt: new Date(at.getTime() + witnessDays * dayLong).toISOString(),
        criteria: criteria.value,
        about: input.about,
      }),
    )
  },
  save: async (db, { data }, { registration, requestId, token, witnessName, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const request = {
      id: requestId,
      witnessName,
      about: data.about,
      tokenHash: tokenHash(token),
      expiresAt: new Date(data.expiresAt),
    }
    await keepRequest(db, home, { seatId: actor.seatId, at }, request, data.criteria)
    return { requestId, token }
  },
})

/** The candidate takes a request back: its link opens no longer. */
export const takeBackWitnessRequest = command({
  name: 'takeBackWitnessRequest',
  input: takeBackInput,
  load: (db, { requestId }, actor) => readRequestForChange(db, actor, requestId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ request, registration }, _, { at }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const closed = linkClosed(request, at)
    // One that expired by itself may still be taken back: nothing of it is left then.
    if (closed && closed.code !== 'link-old') return { ok: false, refusal: closed }
    return ok(
      happened(witnessRequestTakenBack, request.id, registration.id, {
        criteria: request.criteria,
      }),
    )
  },
  save: async (db, _, { request }, at) => {
    await withdrawRequest(db, request.id, at)
    return { requestId: request.id }
  },
})

/** The assessor got in touch with a witness to confirm what they signed. */
export const recordWitnessContact = command({
  name: 'recordWitnessContact',
  input: contactInput,
  load: async (db, { testimonyId }, actor) => {
    const read = await readTestimonyForContact(db, actor, testimonyId)
    return read && { ...read, actor }
  },
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: ({ testimony, registration }, input, { at, newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const day = input.contactedOn
    if (day > toIsoDate(at)) {
      return refuse('future', 'A contact cannot be dated in the future.', {
        fields: { contactedOn: 'This date has not come yet.' },
      })
    }
    if (day < toIsoDate(testimony.signedAt)) {
      return refuse('before-signing', 'The contact confirms what was signed, so it comes after.', {
        fields: { contactedOn: `The testimony was signed on ${toIsoDate(testimony.signedAt)}.` },
      })
    }
    const { testimonyId, ...contact } = input
    return ok(
      happened(witnessContacted, testimonyId, registration.id, {
        contactId: newId(),
        number: testimony.number,
        ...contact,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { contactId, contactedOn, means, outcome, standing, said } = data
    const contact = { contactedOn, means, outcome, standing, said }
    await keepContact(
      db,
      home,
      { seatId: actor.seatId, at },
      { id: contactId, testimonyId: subject.id, ...contact },
    )
    return { contactId }
  },
})
