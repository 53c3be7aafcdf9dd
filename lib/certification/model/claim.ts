import { z } from 'zod'
import { date, id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { enrolmentStates } from '@/lib/registration/lifecycle'
import { unitRoutes } from '@/lib/registration/model/routes'

export const claimKinds = ['full', 'units'] as const
export type ClaimKind = (typeof claimKinds)[number]
export const claimKindWords: Record<ClaimKind, string> = {
  full: 'Full award',
  units: 'Unit certificates',
}

/** How a line of an eligibility stands. `confirm`: in claims made before there was a log of concerns. */
export const lineStates = ['stands', 'warns', 'blocks', 'confirm'] as const
export type LineState = (typeof lineStates)[number]

export const lineCodes = [
  'combination',
  'units',
  'actions',
  'uln',
  'identity',
  'number',
  'shared',
  'approval',
  'site',
  'sanctions',
  'direct-claims',
  'window',
  'certification-end',
  'state',
  'appeals',
  'matters',
  'other-claims',
] as const
export type LineCode = (typeof lineCodes)[number]

/** Where something can be put right. */
export const places = ['registration', 'details', 'qualification', 'claims'] as const
export type Place = (typeof places)[number]

export const lineSchema = z.object({
  code: z.enum(lineCodes),
  /** Which claims it decides. */
  concerns: z.enum(['both', ...claimKinds]),
  state: z.enum(lineStates),
  title: z.string(),
  /** What the state rests on. */
  rests: z.string(),
  /** What to do, where something is to be done. */
  todo: z.string().nullable(),
  place: z.enum(places).nullable(),
})
export type EligibilityLine = z.output<typeof lineSchema>

export const claimedUnitSchema = z.object({
  enrolmentId: id,
  reference: z.string(),
  title: z.string(),
  level: z.number(),
  credits: z.number(),
  state: z.enum(enrolmentStates),
  route: z.enum(unitRoutes),
  /** The awarding body's reference, or the certificate, on which another route rests. */
  basis: z.string().nullable(),
})
export type ClaimedUnit = z.output<typeof claimedUnitSchema>

/** What a claim freezes: why it was right to ask, and for what. */
export const frozenClaimSchema = z.object({
  asOf: z.string(),
  kind: z.enum(claimKinds),
  qualification: z.object({
    number: z.string(),
    title: z.string(),
    edition: z.string(),
    awardingBody: z.string(),
  }),
  candidate: z.object({
    givenNames: z.string(),
    familyName: z.string(),
    dateOfBirth: z.string().nullable(),
    uln: z.string().nullable(),
    ulnReason: z.string().nullable(),
    awardingBodyNumber: z.string(),
    registeredOn: z.string(),
  }),
  approval: z.object({ number: z.string(), directClaims: z.boolean() }),
  lines: z.array(lineSchema),
  units: z.array(claimedUnitSchema),
  credits: z.number(),
  surplus: z.array(z.string()),
  confirmed: z.string(),
})
export type FrozenClaim = z.output<typeof frozenClaimSchema>

/** What whoever claims states: the log may not know yet what they have heard. */
export const confirmWording =
  'No malpractice investigation is open that touches this candidate or these units.'
const confirmed = ticked('Tick the statement, or settle the matter first.')

export const prepareInput = z
  .object({
    registrationId: id,
    kind: z.enum(claimKinds, { error: 'Say what is claimed.' }),
    enrolmentIds: several(id),
    note: optionalText(1000),
    confirmed,
  })
  .refine(({ kind, enrolmentIds }) => kind === 'full' || enrolmentIds.length > 0, {
    path: ['enrolmentIds'],
    error: 'Choose the units to be certificated.',
  })

const happenedOn = date('Give the date.')

export const sendInput = z.object({ claimId: id, note: optionalText(1000) })

export const signOffInput = z.object({
  claimId: id,
  /** Where the EQA did it outside the product: who they are. */
  signedOffBy: optionalText(120),
  reference: optionalText(120),
  happenedOn,
  note: optionalText(1000),
})

export const submitInput = z.object({
  claimId: id,
  /** Claims with the same batch go together; made with the first of them. */
  batchId: id,
  confirmed,
})

export const withdrawInput = z.object({
  claimId: id,
  note: text(1000, 'Say why the claim is taken back.'),
})

export const answerInput = z.object({
  claimId: id,
  reference: optionalText(120),
  happenedOn,
  note: text(1000, 'Give the reason, as it was told to you.'),
})
