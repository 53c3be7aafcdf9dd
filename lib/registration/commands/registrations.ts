import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { giveSeat } from '@/lib/identity/store/invitations'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { registerInput } from '@/lib/registration/model/registrations'
import { mayKeepRecordsOf } from '@/lib/registration/policy'
import { readForRegistering, type ForRegistering } from '@/lib/registration/queries/registering'
import { asKept } from '@/lib/registration/rules/details'
import { mayRegister, planRegistration } from '@/lib/registration/rules/registering'
import { keepDetails } from '@/lib/registration/store/details'
import { keepFirstPlans } from '@/lib/registration/store/proposals'
import { keepRegistration } from '@/lib/registration/store/registrations'

/** The person's seat with its one-time link, where they have none yet, and what is known of them. */
async function saveCandidate(
  db: Db,
  data: EventOf<typeof candidateRegistered>['data'],
  { actor, input, token }: ForRegistering,
  at: Date,
): Promise<void> {
  const { centreId } = actor
  const { candidateSeatId, newSeat } = data
  if (newSeat?.invitationId) {
    const { personId, invitationId, newPerson } = newSeat
    const name = `${input.givenNames} ${input.familyName}`
    const seat = { seatId: candidateSeatId, personId, centreId, role: 'candidate' as const }
    const fresh = newPerson ? { email: input.email ?? '', name } : null
    await giveSeat(db, { ...seat, invitationId }, fresh, token, at)
  }
  if (input.givenNames !== '') {
    const { givenNames, familyName } = input
    const kept = { ...asKept(input), givenNames, familyName }
    await keepDetails(db, { centreId, candidateSeatId }, kept, at)
  }
}

/** The administrator registers a candidate, with the units of the first plan; somebody new gets a seat by it. */
export const registerCandidate = command({
  name: 'registerCandidate',
  input: registerInput,
  load: (db, input, actor) => readForRegistering(db, actor, input),
  allow: (actor, { seat, person }) =>
    mayKeepRecordsOf(actor, { candidatePersonId: seat?.personId ?? person?.id ?? '' }),
  decide: (subject, input, { newId, at, actor }) => {
    const { seat, person, specification, site } = subject
    const known = seat && {
      id: seat.id,
      hasDetails: seat.details !== null,
      openOn: seat.registrations.map(({ qualificationVersion }) => qualificationVersion.number),
    }
    const circumstances = { centreId: actor.centreId, today: toIsoDate(at) }
    const denial = mayRegister({ ...subject, seat: known }, input, circumstances)
    if (denial) return { ok: false, refusal: denial }
    const found = { specification, seat, person, siteId: site?.id ?? null }
    const registrationId = newId()
    const plan = planRegistration(input, found, newId, newId())
    return ok(happened(candidateRegistered, registrationId, registrationId, plan))
  },
  save: async (db, { subject, data }, read, at) => {
    const { input, actor, token, person } = read
    const { candidateSeatId, qualificationVersionId, registeredOn, siteId, newSite } = data
    await saveCandidate(db, data, read, at)
    await keepRegistration(
      db,
      {
        id: subject.id,
        centreId: actor.centreId,
        candidateSeatId,
        qualificationVersionId,
        siteId,
        awardingBodyNumber: input.awardingBodyNumber || null,
        registeredOn,
        employer: input.employer || null,
        cohort: input.cohort || null,
        startedOn: input.startedOn ?? null,
        plannedEndOn: input.plannedEndOn ?? null,
        createdAt: at,
      },
      newSite && siteId ? { id: siteId, name: input.siteName } : null,
      data.enrolments.map(({ id, unitId }) => ({ id, unitId })),
    )
    if (data.planId) {
      const unitIds = data.enrolments.map(({ unitId }) => unitId)
      const by = { centreId: actor.centreId, seatId: actor.seatId, at }
      await keepFirstPlans(db, by, [{ id: data.planId, registrationId: subject.id, unitIds }])
    }
    // Somebody who has a password signs in with it: their new desk is there, and no link is needed.
    const joins = data.newSeat !== null && !!person?.passwordHash
    return {
      registrationId: subject.id,
      candidateSeatId,
      token: data.newSeat && !joins ? token : null,
      joins,
    }
  },
})
