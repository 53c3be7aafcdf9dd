import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { certificateMoved, certificateReplaced } from '@/lib/certification/events'
import { certificateStepInput, replaceInput } from '@/lib/certification/model/certificate'
import { mayClaim } from '@/lib/certification/policy'
import { readCertificate, takenNumbers } from '@/lib/certification/queries/loading'
import {
  notInFuture,
  numberTaken,
  whyNotReplace,
  whyNotStep,
  whyNotThen,
} from '@/lib/certification/rules/certificates'
import { keepCertificates, keepCertificateStep } from '@/lib/certification/store'

/** A certificate came from the awarding body, went to the candidate, or a replacement was asked for. */
export const moveCertificate = command({
  name: 'moveCertificate',
  input: certificateStepInput,
  load: async (db, input, { centreId, seatId }) => {
    const read = await readCertificate(db, centreId, input.certificateId)
    return read && { ...read, input, seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ certificate, standing, home }, { move, happenedOn }, { at, newId }) => {
    const refused = firstRefusal(
      whyNotStep(standing, move),
      notInFuture(happenedOn, toIsoDate(at), 'happenedOn'),
      whyNotThen(happenedOn, standing, 'happenedOn'),
    )
    if (refused) return { ok: false, refusal: refused }
    const data = { stepId: newId(), number: certificate.number, move, happenedOn }
    return ok(happened(certificateMoved, certificate.id, home.registrationId, data))
  },
  save: async (db, event, { certificate, home, seatId, input }, at) => {
    const { move, happenedOn, note } = input
    const step = { id: event.data.stepId, certificateId: certificate.id, move, happenedOn, note }
    await keepCertificateStep(db, home, { seatId, at }, step)
    return { certificateId: certificate.id }
  },
})

/** The certificate that the awarding body issued in place of another one. */
export const replaceCertificate = command({
  name: 'replaceCertificate',
  input: replaceInput,
  load: async (db, input, { centreId, seatId }) => {
    const read = await readCertificate(db, centreId, input.certificateId)
    if (!read) return null
    return { ...read, taken: await takenNumbers(db, centreId, [input.number]), seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ certificate, standing, taken, home }, { number, issuedOn }, { at, newId }) => {
    const refused = firstRefusal(
      whyNotReplace(standing),
      numberTaken(taken),
      notInFuture(issuedOn, toIsoDate(at), 'issuedOn'),
      whyNotThen(issuedOn, standing, 'issuedOn'),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(
      happened(certificateReplaced, newId(), home.registrationId, {
        number,
        issuedOn,
        replacesId: certificate.id,
        replacedNumber: certificate.number,
      }),
    )
  },
  save: async (db, event, { certificate, claim, home, seatId }, at) => {
    const { number, issuedOn, replacesId } = event.data
    const { id } = event.subject
    const replacing = { id, kind: certificate.kind, number, issuedOn, replacesId }
    await keepCertificates(db, home, { seatId, at }, claim.id, [replacing])
    return { certificateId: id }
  },
})
