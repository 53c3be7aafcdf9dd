import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { regulatorDatesRecorded, registrationExtended } from '@/lib/registration/events/approvals'
import { extendInput, regulatorDatesInput } from '@/lib/registration/model/approvals'
import { readApproval } from '@/lib/registration/queries/approval'
import { foreignDocument, namedOnTrail } from '@/lib/registration/rules/documents'
import { keepExtension, keepRegulatorDates } from '@/lib/registration/store/approvals'
import { keepDocument } from '@/lib/registration/store/documents'

/** The administrator records what the regulator's register says of a qualification's last dates. */
export const recordRegulatorDates = command({
  name: 'recordRegulatorDates',
  input: regulatorDatesInput,
  load: async (db, { approvalId }, actor) => {
    const approval = await readApproval(db, actor.centreId, approvalId)
    return approval && { approval, actor }
  },
  allow: mayAdministerCentre,
  decide: ({ approval }, { operationalEnd, certificationEnd, source }, { newId }) =>
    ok(
      happened(regulatorDatesRecorded, newId(), null, {
        qualificationNumber: approval.qualificationNumber,
        operationalEnd: operationalEnd ?? null,
        certificationEnd: certificationEnd ?? null,
        source,
      }),
    ),
  save: async (db, { subject, data }, { actor }, at) => {
    const recorded = { centreId: actor.centreId, recordedBySeatId: actor.seatId, recordedAt: at }
    await keepRegulatorDates(db, { id: subject.id, ...data }, recorded)
    return { datesId: subject.id }
  },
})

/** The administrator records that the awarding body lets the centre register later: everybody, or one candidate. */
export const extendRegistration = command({
  name: 'extendRegistration',
  input: extendInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const approval = await readApproval(db, centreId, input.approvalId)
    if (!approval) return null
    const seat = input.candidateSeatId
      ? await db.seat.findFirst({
          where: { id: input.candidateSeatId, centreId, role: 'candidate' },
          select: { id: true },
        })
      : null
    if (input.candidateSeatId && !seat) return null
    return { approval, document: input.document, actor }
  },
  allow: mayAdministerCentre,
  decide: ({ approval, document }, input, { newId, actor }) => {
    // An extension is the awarding body's word: without its letter nobody can check it.
    if (!document) {
      return refuse('no-letter', 'An extension is recorded with the awarding body’s letter.', {
        fields: { document: 'Choose the letter.' },
      })
    }
    const foreign = foreignDocument(actor.centreId, document)
    if (foreign) return { ok: false, refusal: foreign }
    return ok(
      happened(registrationExtended, newId(), null, {
        qualificationNumber: approval.qualificationNumber,
        candidateSeatId: input.candidateSeatId ?? null,
        lastRegistrationOn: input.lastRegistrationOn,
        reference: input.reference,
        document: namedOnTrail(document, newId),
      }),
    )
  },
  save: async (db, { subject, data }, { actor, document }, at) => {
    const documentId = await keepDocument(db, actor, data.document, document, at)
    const recorded = { centreId: actor.centreId, recordedBySeatId: actor.seatId, recordedAt: at }
    const { qualificationNumber, candidateSeatId, lastRegistrationOn, reference } = data
    const extension = { qualificationNumber, candidateSeatId, lastRegistrationOn, reference }
    await keepExtension(db, { id: subject.id, ...extension, documentId }, recorded)
    return { extensionId: subject.id }
  },
})
