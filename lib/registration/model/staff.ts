import { z } from 'zod'
import type { Role } from '@/lib/kernel/actor'
import { date, id, optionalText, several, text } from '@/lib/kernel/fields'
import { optionalDocument } from '@/lib/registration/model/documents'

export const allocationRoles = ['assessor', 'iqa'] as const
export type AllocationRole = (typeof allocationRoles)[number]

/** From which seats a role is served. */
export const seatsThatServe: Record<AllocationRole, readonly Role[]> = {
  assessor: ['assessor'],
  iqa: ['iqa', 'leadIqa'],
}

export const awardStatuses = ['held', 'workingTowards'] as const
export type AwardStatus = (typeof awardStatuses)[number]

/** What a member of staff holds on a day, for one role and one unit. Frozen into each decision (domain.md §6.5). */
export type Competence = {
  role: AllocationRole
  standing: 'qualified' | 'workingTowards' | 'none'
  /** The awards the standing rests on, by title. */
  awards: string[]
  /** The last day of working towards. */
  targetOn: string | null
  unitReference: string
  competentInUnit: boolean
}

/** The awards and units on record for one seat. */
export type StaffRecord = {
  seatId: string
  personId: string
  awards: { title: string; status: AwardStatus; targetOn: string | null }[]
  units: string[]
}

export const allocateInput = z.object({
  registrationId: id,
  role: z.enum(allocationRoles),
  seatId: z.uuid('Choose somebody.'),
  /** Left empty for the whole registration. */
  unitEnrolmentId: id.optional().or(z.literal('').transform(() => undefined)),
})

const optionalDate = date()
  .optional()
  .or(z.literal('').transform(() => undefined))

export const recordAwardInput = z
  .object({
    seatId: id,
    title: text(160, 'Choose the award.'),
    status: z.enum(awardStatuses),
    targetOn: optionalDate,
    awardedOn: optionalDate,
    certificate: optionalText(80),
    /** The certificate itself. */
    document: optionalDocument,
  })
  .refine(({ status, targetOn }) => status === 'held' || targetOn !== undefined, {
    path: ['targetOn'],
    error: 'Give the date by which the award should be held.',
  })

export const endAwardInput = z.object({
  awardId: id,
  reason: text(500, 'Say why it ends.'),
})

export const recordCompetenceInput = z.object({
  seatId: id,
  unitReferences: several(text(20)),
})

export const endCompetenceInput = z.object({
  seatId: id,
  unitReferences: several(text(20)),
  reason: text(500, 'Say why it ends.'),
})
