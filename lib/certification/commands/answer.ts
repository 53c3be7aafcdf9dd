import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { mayMove } from '@/lib/kernel/lifecycle'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { registrationLifecycle } from '@/lib/registration/lifecycle'
import { moveRegistrationRow } from '@/lib/registration/store/states'
import { claimCertificated, claimRejected, claimRevoked } from '@/lib/certification/events'
import { recordCertificatesInput } from '@/lib/certification/model/certificate'
import { answerInput } from '@/lib/certification/model/claim'
import { mayClaim } from '@/lib/certification/policy'
import { readClaim, takenNumbers } from '@/lib/certification/queries/loading'
import {
  notBefore,
  notInFuture,
  numberTaken,
  whyNotThese,
} from '@/lib/certification/rules/certificates'
import { whyNotMove } from '@/lib/certification/rules/claiming'
import { keepCertificates, moveClaim } from '@/lib/certification/store'

const registered = ({ registeredOn }: { registeredOn: string }) => ({
  on: registeredOn,
  what: 'the day of registration',
})

/** The awarding body certificated a claim: its certificates are recorded, and a full award completes the registration. */
export const recordCertificates = command({
  name: 'recordCertificates',
  input: recordCertificatesInput,
  load: async (db, { claimId, certificates }, { centreId, seatId }) => {
    const read = await readClaim(db, centreId, claimId)
    if (!read) return null
    const numbers = certificates.map(({ number }) => number)
    return { ...read, taken: await takenNumbers(db, centreId, numbers), seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, registration, taken, home }, { certificates }, { at, newId }) => {
    const today = toIsoDate(at)
    const refused = firstRefusal(
      whyNotMove('certificate', claim.state, claim.number),
      whyNotThese(claim.kind, certificates),
      numberTaken(taken),
      ...certificates.map(({ issuedOn }, index) =>
        firstRefusal(
          notInFuture(issuedOn, today, `certificates.${index}.issuedOn`),
          notBefore(issuedOn, registered(claim), `certificates.${index}.issuedOn`),
        ),
      ),
    )
    if (refused) return { ok: false, refusal: refused }
    const completes =
      claim.kind === 'full' && mayMove(registrationLifecycle, 'complete', registration.state)
    return ok(
      happened(claimCertificated, claim.id, home.registrationId, {
        stepId: newId(),
        number: claim.number,
        kind: claim.kind,
        certificates: certificates.map((each) => ({ ...each, id: newId() })),
        completedStepId: completes ? newId() : null,
      }),
    )
  },
  save: async (db, { data }, { claim, registration, home, seatId }, at) => {
    const { stepId, certificates, completedStepId, number } = data
    const by = { seatId, at }
    const happenedOn = certificates[0]?.issuedOn ?? toIsoDate(at)
    await moveClaim(db, home, by, claim, 'certificate', { id: stepId, note: '', happenedOn })
    await keepCertificates(db, home, by, claim.id, certificates)
    if (completedStepId) {
      const reason = `The award was certificated on claim ${number}.`
      const from = registration.state
      await moveRegistrationRow(db, registration, {
        id: completedStepId,
        move: 'complete',
        from,
        to: 'completed',
        reason,
        transferredTo: null,
        ...by,
      })
    }
    return { claimId: claim.id }
  },
})

/** The EQA does not sign a claim off, or the awarding body rejects it. The same may be prepared again. */
export const rejectClaim = command({
  name: 'rejectClaim',
  input: answerInput,
  load: async (db, input, { centreId, seatId }) => {
    const read = await readClaim(db, centreId, input.claimId)
    return read && { ...read, input, seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, home }, { happenedOn }, { at, newId }) => {
    const { number, kind, state } = claim
    const refused = firstRefusal(
      whyNotMove('reject', state, number),
      notInFuture(happenedOn, toIsoDate(at), 'happenedOn'),
      notBefore(happenedOn, registered(claim), 'happenedOn'),
    )
    if (refused) return { ok: false, refusal: refused }
    const data = { stepId: newId(), number, kind, from: state, happenedOn }
    return ok(happened(claimRejected, claim.id, home.registrationId, data))
  },
  save: async (db, { data }, { claim, home, seatId, input }, at) => {
    const { note, happenedOn, reference } = input
    const step = { id: data.stepId, note, happenedOn, reference: reference || null }
    await moveClaim(db, home, { seatId, at }, claim, 'reject', step)
    return { claimId: claim.id }
  },
})

/** The awarding body takes an award back: certificates are void, and what was claimed may be claimed again. */
export const revokeClaim = command({
  name: 'revokeClaim',
  input: answerInput,
  load: async (db, input, { centreId, seatId }) => {
    const read = await readClaim(db, centreId, input.claimId)
    if (!read) return null
    const { candidateSeatId, qualificationVersionId, id } = read.registration
    const current = await db.registration.count({
      where: {
        candidateSeatId,
        qualificationVersionId,
        id: { not: id },
        state: { in: ['active', 'suspended'] },
      },
    })
    return { ...read, input, seatId, registeredAgain: current > 0 }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, registration, home, registeredAgain }, { happenedOn }, { at, newId }) => {
    const { number, kind } = claim
    const reopens = kind === 'full' && registration.state === 'completed'
    const refused = firstRefusal(
      whyNotMove('revoke', claim.state, number),
      notInFuture(happenedOn, toIsoDate(at), 'happenedOn'),
      claim.certificatedOn !== null &&
        notBefore(
          happenedOn,
          { on: claim.certificatedOn, what: 'the day it was certificated' },
          'happenedOn',
        ),
      reopens &&
        registeredAgain &&
        refusal(
          'registered-again',
          'The candidate is registered on this edition again. Withdraw that registration first: this one is reopened when its award is revoked.',
        ),
    )
    if (refused) return { ok: false, refusal: refused }
    const data = { stepId: newId(), number, kind, happenedOn }
    const reopenedStepId = reopens ? newId() : null
    return ok(happened(claimRevoked, claim.id, home.registrationId, { ...data, reopenedStepId }))
  },
  save: async (db, { data }, { claim, registration, home, seatId, input }, at) => {
    const { note, happenedOn, reference } = input
    const step = { id: data.stepId, note, happenedOn, reference: reference || null }
    await moveClaim(db, home, { seatId, at }, claim, 'revoke', step)
    if (data.reopenedStepId) {
      const reason = `The award of claim ${claim.number} was revoked.`
      await moveRegistrationRow(db, registration, {
        id: data.reopenedStepId,
        move: 'reopen',
        from: registration.state,
        to: 'active',
        reason,
        transferredTo: null,
        seatId,
        at,
      })
    }
    return { claimId: claim.id }
  },
})
