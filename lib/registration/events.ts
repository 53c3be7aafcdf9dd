import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { date, id } from '@/lib/kernel/fields'
import { allocationRoles, awardStatuses } from '@/lib/registration/model'

export const qualificationApproved = defineEvent(
  'qualification-approved',
  'centre-approval',
  z.object({ qualificationNumber: z.string(), number: z.string(), approvedOn: z.string() }),
  ({ qualificationNumber, number }) =>
    `recorded the centre’s approval ${number} for ${qualificationNumber}`,
)

export const candidateRegistered = defineEvent(
  'candidate-registered',
  'registration',
  z.object({
    candidateSeatId: id,
    qualificationVersionId: id,
    qualificationNumber: z.string(),
    registeredOn: date(),
    siteId: id.nullable(),
    newSite: z.boolean(),
    enrolments: z.array(z.object({ id, unitId: id, reference: z.string() })),
  }),
  ({ candidateSeatId, qualificationNumber, enrolments }, nameOf) =>
    `registered ${nameOf(candidateSeatId)} on ${qualificationNumber} with ${enrolments.length} ${enrolments.length === 1 ? 'unit' : 'units'} in the plan`,
)

export const unitPlanned = defineEvent(
  'unit-planned',
  'unit-enrolment',
  z.object({ unitId: id, reference: z.string(), again: z.boolean() }),
  ({ reference, again }) =>
    again ? `took ${reference} back into the plan` : `added ${reference} to the plan`,
)

export const unitDropped = defineEvent(
  'unit-dropped',
  'unit-enrolment',
  z.object({ reference: z.string() }),
  ({ reference }) => `dropped ${reference} from the plan; its work is kept`,
)

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

export const registrationEvents = [
  qualificationApproved,
  candidateRegistered,
  unitPlanned,
  unitDropped,
  staffAllocated,
  awardRecorded,
  competenceRecorded,
]
