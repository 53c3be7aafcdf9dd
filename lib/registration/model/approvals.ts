import { z } from 'zod'
import { date, id, several, text } from '@/lib/kernel/fields'
import { optionalDocument } from '@/lib/registration/model/documents'

export const sanctionEffects = ['registrations', 'claims'] as const
export type SanctionEffect = (typeof sanctionEffects)[number]

export const sanctionEffectWords: Record<SanctionEffect, string> = {
  registrations: 'registrations',
  claims: 'claims',
}

/** A day that may be left empty. */
export const optionalDate = date()
  .optional()
  .or(z.literal('').transform(() => undefined))

const reference = text(120, 'Give the awarding body’s reference.')

const approval = {
  number: text(40, 'Give the approval’s number.'),
  approvedOn: date('Give the date of approval.'),
  endsOn: optionalDate,
  /** None: it holds at every site. */
  siteIds: several(id),
}

const inOrder = ({ approvedOn, endsOn }: { approvedOn: string; endsOn?: string | undefined }) =>
  !endsOn || endsOn >= approvedOn
const orderWords = { path: ['endsOn'], error: 'An approval ends on or after the day it begins.' }

export const approveInput = z
  .object({ qualificationVersionId: id, ...approval })
  .refine(inOrder, orderWords)

export const changeApprovalInput = z
  .object({ approvalId: id, version: z.coerce.number().int(), ...approval })
  .refine(inOrder, orderWords)

export const directClaimsInput = z.object({
  approvalId: id,
  held: z.enum(['yes', 'no'], { error: 'Say whether direct claims are held.' }),
  fromOn: date('Give the date from which it holds.'),
  reference,
})

export const imposeSanctionInput = z.object({
  approvalId: id,
  effects: several(z.enum(sanctionEffects)).refine((effects) => effects.length > 0, {
    error: 'Say what the sanction stops.',
  }),
  reference,
  reason: text(1000, 'Say why, as the awarding body puts it.'),
  imposedOn: date('Give the date it was imposed.'),
})

export const liftSanctionInput = z.object({
  sanctionId: id,
  liftedOn: date('Give the date it was lifted.'),
  reference,
})

export const regulatorDatesInput = z
  .object({
    approvalId: id,
    operationalEnd: optionalDate,
    certificationEnd: optionalDate,
    source: text(300, 'Say where you read it, and when.'),
  })
  .refine(({ operationalEnd, certificationEnd }) => operationalEnd ?? certificationEnd, {
    path: ['operationalEnd'],
    error: 'Give at least one of the two dates.',
  })

export const extendInput = z.object({
  approvalId: id,
  /** Left empty for every candidate on the qualification. */
  candidateSeatId: id.optional().or(z.literal('').transform(() => undefined)),
  lastRegistrationOn: date('Give the new last date.'),
  reference,
  document: optionalDocument,
})
