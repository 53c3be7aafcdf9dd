import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { date, id } from '@/lib/kernel/fields'

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
    /** Where the person got their candidate's seat by this registration; an import makes no links. */
    newSeat: z
      .object({ personId: id, invitationId: id.nullable(), newPerson: z.boolean() })
      .nullish(),
    /** The first plan; registrations of before it was kept have none. */
    planId: id.nullish(),
    enrolments: z.array(z.object({ id, unitId: id, reference: z.string() })),
  }),
  ({ candidateSeatId, qualificationNumber, enrolments }, nameOf) =>
    `registered ${nameOf(candidateSeatId)} on ${qualificationNumber} with ${enrolments.length} ${enrolments.length === 1 ? 'unit' : 'units'} in the plan`,
)
