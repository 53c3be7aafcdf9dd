import { z } from 'zod'
import { date, id, several, text } from '@/lib/kernel/fields'

export const allocationRoles = ['assessor', 'iqa'] as const
export type AllocationRole = (typeof allocationRoles)[number]

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

export const recordAwardInput = z
  .object({
    seatId: id,
    title: text(160, 'Choose the award.'),
    status: z.enum(awardStatuses),
    targetOn: date()
      .optional()
      .or(z.literal('').transform(() => undefined)),
  })
  .refine(({ status, targetOn }) => status === 'held' || targetOn !== undefined, {
    path: ['targetOn'],
    error: 'Give the date by which the award should be held.',
  })

export const recordCompetenceInput = z.object({
  seatId: id,
  unitReferences: several(text(20)),
})
