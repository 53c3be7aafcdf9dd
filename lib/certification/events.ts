import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { date, id } from '@/lib/kernel/fields'
import { certificateMoves, claimStates } from '@/lib/certification/lifecycle'
import { certificateKinds } from '@/lib/certification/model/certificate'
import { claimKinds } from '@/lib/certification/model/claim'

const kind = z.enum(claimKinds)
const base = { stepId: id, number: z.number(), kind }
const award = (of: z.output<typeof kind>) =>
  of === 'full' ? 'the full award' : 'unit certificates'

export const claimPrepared = defineEvent(
  'claim-prepared',
  'claim',
  z.object({ ...base, units: z.array(z.object({ enrolmentId: id, reference: z.string() })) }),
  ({ number, kind: of, units }) =>
    `prepared claim ${number} for ${award(of)}: ${units.map(({ reference }) => reference).join(', ')}`,
)

export const claimSentToEqa = defineEvent(
  'claim-sent-to-eqa',
  'claim',
  z.object(base),
  ({ number }) => `sent claim ${number} to the EQA to be signed off`,
)

export const claimSignedOff = defineEvent(
  'claim-signed-off',
  'claim',
  z.object({ ...base, happenedOn: date(), reference: z.string().nullable(), ownSeat: z.boolean() }),
  ({ number, ownSeat, reference }) =>
    ownSeat
      ? `signed claim ${number} off`
      : `recorded that the EQA signed claim ${number} off${reference ? `, ${reference}` : ''}`,
)

export const claimSubmitted = defineEvent(
  'claim-submitted',
  'claim',
  z.object({ ...base, batchId: id, batchNumber: z.number(), newBatch: z.boolean() }),
  ({ number, kind: of, batchNumber }) =>
    `submitted claim ${number} for ${award(of)} to the awarding body, in batch ${batchNumber}`,
)

export const claimWithdrawn = defineEvent(
  'claim-withdrawn',
  'claim',
  z.object(base),
  ({ number }) => `took claim ${number} back before it was submitted`,
)

export const claimRejected = defineEvent(
  'claim-rejected',
  'claim',
  z.object({ ...base, from: z.enum(claimStates), happenedOn: date() }),
  ({ number, from }) =>
    `recorded that ${from === 'awaitingEqa' ? 'the EQA did not sign off' : 'the awarding body rejected'} claim ${number}`,
)

export const claimCertificated = defineEvent(
  'claim-certificated',
  'claim',
  z.object({
    ...base,
    certificates: z.array(
      z.object({ id, kind: z.enum(certificateKinds), number: z.string(), issuedOn: date() }),
    ),
    /** The registration's own step, where the award completes it. */
    completedStepId: id.nullable(),
  }),
  ({ number, certificates, completedStepId }) =>
    `recorded ${certificates.length === 1 ? 'certificate' : 'certificates'} ${certificates.map((each) => each.number).join(' and ')} for claim ${number}${completedStepId ? '; the registration is completed' : ''}`,
)

export const claimRevoked = defineEvent(
  'claim-revoked',
  'claim',
  z.object({ ...base, happenedOn: date(), reopenedStepId: id.nullable() }),
  ({ number, reopenedStepId }) =>
    `recorded that the awarding body revoked what claim ${number} was certificated for; its certificates are void${reopenedStepId ? ', and the registration is open again' : ''}`,
)

const moveWords: Record<(typeof certificateMoves)[number], string> = {
  receive: 'received',
  handOver: 'handed over',
  requestReplacement: 'to be replaced',
}

export const certificateMoved = defineEvent(
  'certificate-moved',
  'certificate',
  z.object({
    stepId: id,
    number: z.string(),
    move: z.enum(certificateMoves),
    happenedOn: date(),
  }),
  ({ number, move }) => `recorded certificate ${number} as ${moveWords[move]}`,
)

export const certificateReplaced = defineEvent(
  'certificate-replaced',
  'certificate',
  z.object({
    number: z.string(),
    issuedOn: date(),
    replacesId: id,
    replacedNumber: z.string(),
  }),
  ({ number, replacedNumber }) => `recorded certificate ${number} in place of ${replacedNumber}`,
)

export const certificationEvents = [
  claimPrepared,
  claimSentToEqa,
  claimSignedOff,
  claimSubmitted,
  claimWithdrawn,
  claimRejected,
  claimCertificated,
  claimRevoked,
  certificateMoved,
  certificateReplaced,
]
