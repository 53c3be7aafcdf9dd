import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refuse } from '@/lib/kernel/result'
import {
  detailsCorrected,
  identitySeen,
  inductionAcknowledged,
} from '@/lib/registration/events/details'
import {
  acknowledgeInput,
  correctDetailsInput,
  inductionWording,
  recordIdentityInput,
} from '@/lib/registration/model/details'
import { mayKeepRecordsOf, mayWorkOn } from '@/lib/registration/policy'
import { readHolders } from '@/lib/registration/queries/identifiers'
import { readScope } from '@/lib/registration/queries/scope'
import { asKept, changedDetails } from '@/lib/registration/rules/details'
import { oddBirth } from '@/lib/registration/rules/dates'
import { ulnTaken } from '@/lib/registration/rules/identifiers'
import { notActive } from '@/lib/registration/rules/standing'
import {
  correctDetailRow,
  keepDetails,
  keepIdentityCheck,
  keepInduction,
  type DetailRow,
} from '@/lib/registration/store/details'

/** A candidate's seat at this centre with the details on record, as the rules take them. */
async function readDetails(db: Db, centreId: string, candidateSeatId: string) {
  const seat = await db.seat.findFirst({
    where: { id: candidateSeatId, centreId, role: 'candidate' },
    select: {
      id: true,
      personId: true,
      details: true,
      registrations: {
        orderBy: { registeredOn: 'asc' },
        take: 1,
        select: { registeredOn: true },
      },
    },
  })
  if (!seat) return null
  const row = seat.details
  const day = row?.dateOfBirth?.toISOString().slice(0, 10) ?? null
  return {
    seat: { id: seat.id, centreId, candidatePersonId: seat.personId },
    firstRegisteredOn: seat.registrations[0]?.registeredOn.toISOString().slice(0, 10) ?? null,
    before: row && {
      version: row.version,
      kept: {
        givenNames: row.givenNames,
        familyName: row.familyName,
        dateOfBirth: day,
        uln: row.uln,
        ulnReason: row.ulnReason,
      },
    },
  }
}

/** The administrator records or corrects a candidate's details. The trail says which, never what. */
export const correctDetails = command({
  name: 'correctDetails',
  input: correctDetailsInput,
  load: async (db, input, actor) => {
    const read = await readDetails(db, actor.centreId, input.candidateSeatId)
    if (!read) return null
    const asked = { uln: input.uln, awardingBodyNumber: null }
    const holders = await readHolders(db, actor.centreId, asked, read.seat.candidatePersonId)
    return { ...read, holders, input }
  },
  allow: (actor, { seat }) => mayKeepRecordsOf(actor, seat),
  decide: ({ seat, before, holders, firstRegisteredOn }, input, { at }) => {
    const wrong = firstRefusal(
      oddBirth(input.dateOfBirth, firstRegisteredOn ?? toIsoDate(at)),
      ulnTaken(input.uln, holders.uln),
    )
    if (wrong) return { ok: false, refusal: wrong }
    if ((before?.version ?? -1) !== input.version) {
      return refuse(
        'changed-meanwhile',
        'Somebody else corrected these details while you were working. Nothing of yours was saved over it. Look at what changed, then try again.',
      )
    }
    const changed = changedDetails(before?.kept ?? null, asKept(input))
    return changed.length === 0
      ? refuse(
          'nothing-new',
          'Nothing is different from what is on record. Change what should be different, or leave it as it is.',
        )
      : ok(happened(detailsCorrected, seat.id, null, { candidateSeatId: seat.id, changed }))
  },
  save: async (db, { subject }, { seat, before, input }, at) => {
    const details: DetailRow = { ...asKept(input), ...names(input) }
    const { centreId } = seat
    if (before) {
      const seen = { candidateSeatId: seat.id, version: before.version }
      await correctDetailRow(db, seen, details, at)
    } else await keepDetails(db, { centreId, candidateSeatId: seat.id }, details, at)
    return { candidateSeatId: subject.id }
  },
})

const names = ({ givenNames, familyName }: { givenNames: string; familyName: string }) => ({
  givenNames,
  familyName,
})

/** The administrator saw a document that shows who the candidate is. It is not copied. */
export const recordIdentity = command({
  name: 'recordIdentity',
  input: recordIdentityInput,
  load: async (db, { registrationId, candidateSeatId }, actor) => {
    const registration = await readScope(db, actor.centreId, registrationId)
    return registration?.candidateSeatId === candidateSeatId ? { registration, actor } : null
  },
  allow: (actor, { registration }) => mayKeepRecordsOf(actor, registration),
  decide: ({ registration }, { documentKind, seenOn }, { newId, at }) => {
    if (seenOn > toIsoDate(at)) {
      const words = 'This day has not come yet. Correct the date.'
      return refuse('future', words, { fields: { seenOn: words } })
    }
    const { candidateSeatId } = registration
    return ok(
      happened(identitySeen, newId(), registration.id, { candidateSeatId, documentKind, seenOn }),
    )
  },
  save: async (db, { subject, data }, { actor }, at) => {
    const by = { centreId: actor.centreId, seenBySeatId: actor.seatId, recordedAt: at }
    await keepIdentityCheck(db, { id: subject.id, ...data, ...by })
    return { identityCheckId: subject.id }
  },
})

/** The candidate acknowledges their induction, in words that are kept with it. */
export const acknowledgeInduction = command({
  name: 'acknowledgeInduction',
  input: acknowledgeInput,
  load: async (db, { registrationId }, actor) => {
    const registration = await readScope(db, actor.centreId, registrationId)
    if (!registration) return null
    const given = await db.induction.count({ where: { registrationId } })
    return { registration, given: given > 0, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ registration, given }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    return given
      ? refuse(
          'acknowledged',
          'You have acknowledged your induction already. There is nothing more to do.',
        )
      : ok(happened(inductionAcknowledged, newId(), registration.id, { wording: inductionWording }))
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const { centreId, id: registrationId } = registration
    const by = { centreId, registrationId, seatId: actor.seatId, at }
    await keepInduction(db, { id: subject.id, wording: data.wording, ...by })
    return { inductionId: subject.id }
  },
})
