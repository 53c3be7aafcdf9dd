import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { date, id } from '@/lib/kernel/fields'
import { documentOnTrail } from '@/lib/registration/model/documents'
import { allocationRoles, awardStatuses } from '@/lib/registration/model/staff'

export const staffAllocated = defineEvent(
  'staff-allocated',
  'allocation',
  z.object({
    role: z.enum(allocationRoles),
    seatId: id,
    unitEnrolmentId: id.nullable(),
    reference: z.string().nullable(),
    replacedId: id.nullable(),
  }),
  ({ role, seatId, reference }, nameOf) =>
    `allocated ${nameOf(seatId)} as ${role === 'iqa' ? 'IQA' : 'assessor'}${reference ? ` for ${reference}` : ''}`,
)

export const awardRecorded = defineEvent(
  'award-recorded',
  'staff-award',
  z.object({
    seatId: id,
    title: z.string(),
    status: z.enum(awardStatuses),
    targetOn: date().nullable(),
    // Entries of before they were kept have neither.
    awardedOn: date().nullable().default(null),
    certificate: z.string().nullable().default(null),
    document: documentOnTrail.default(null),
  }),
  ({ seatId, title, status }, nameOf) =>
    `recorded that ${nameOf(seatId)} ${status === 'held' ? 'holds' : 'is working towards'} the ${title}`,
)

export const competenceRecorded = defineEvent(
  'competence-recorded',
  'seat',
  z.object({ seatId: id, added: z.array(z.object({ id, reference: z.string() })) }),
  ({ seatId, added }, nameOf) =>
    `recorded ${nameOf(seatId)} as competent in ${added.map(({ reference }) => reference).join(', ')}`,
)

export const awardEnded = defineEvent(
  'award-ended',
  'staff-award',
  z.object({ seatId: id, title: z.string(), reason: z.string() }),
  ({ seatId, title, reason }, nameOf) =>
    `ended the ${title} on the record of ${nameOf(seatId)}: ${reason}`,
)

export const competenceEnded = defineEvent(
  'competence-ended',
  'seat',
  z.object({
    seatId: id,
    ended: z.array(z.object({ id, reference: z.string() })),
    reason: z.string(),
  }),
  ({ seatId, ended, reason }, nameOf) =>
    `ended the competence of ${nameOf(seatId)} in ${ended.map(({ reference }) => reference).join(', ')}: ${reason}`,
)
