import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { roleSchema } from '@/lib/identity/model'
import { roleTitles } from '@/lib/kernel/actor'
import { allocationRoles } from '@/lib/registration/model/staff'
import { competenceFrozen } from '@/lib/assessment/events'
import {
  actionsTold,
  answersSchema,
  findingsTold,
  releaseWays,
  sampleOutcomes,
} from '@/lib/quality-assurance/model'
import { ownAnswersSchema } from '@/lib/quality-assurance/model/questions'

export const sampleTaken = defineEvent(
  'sample-taken',
  'sample',
  z.object({
    decisionId: id,
    enrolmentId: id,
    reference: z.string(),
    reason: z.string(),
    frozenSha256: z.string(),
  }),
  ({ reference, reason }) => `took the sign-off of ${reference} as a sample: ${reason}`,
)

export const sampleConcluded = defineEvent(
  'sample-concluded',
  'sample',
  z.object({
    conclusionId: id,
    reference: z.string(),
    outcome: z.enum(sampleOutcomes),
    returnedTo: z.enum(['assessor', 'candidate']).nullable(),
    answers: answersSchema,
    /** Absent where the centre had no questions of its own. */
    own: z.object({ id, setId: id, number: z.number(), answers: ownAnswersSchema }).exactOptional(),
    findings: findingsTold,
    feedback: z.string(),
    wording: z.string(),
    competence: competenceFrozen,
    actions: actionsTold,
  }),
  ({ reference, outcome, returnedTo, actions }) =>
    outcome === 'agreed'
      ? `agreed with the sign-off of ${reference}${actions.length > 0 ? `, with ${actions.length === 1 ? 'one action' : `${actions.length} actions`}` : ''}`
      : `disagreed with the sign-off of ${reference} and returned it to the ${returnedTo}`,
)

export const actionClosed = defineEvent(
  'action-closed',
  'action',
  z.object({ closureId: id, reference: z.string(), note: z.string() }),
  ({ reference, note }) => `closed an action on ${reference}: ${note}`,
)

export const unitReleased = defineEvent(
  'unit-released',
  'unit-enrolment',
  z.object({
    releaseId: id,
    decisionId: id,
    sampleId: id.nullable(),
    /** Absent in releases from before there were plans. */
    planId: id.nullable().exactOptional(),
    way: z.enum(releaseWays),
    reference: z.string(),
    reason: z.string(),
    wording: z.string(),
    competence: competenceFrozen,
  }),
  ({ reference, way, reason }) =>
    way === 'sampled'
      ? `released ${reference} after sampling`
      : way === 'planned'
        ? `released ${reference} under the sampling plan: ${reason}`
        : `released ${reference} without a sample: ${reason}`,
)

/** Told once in each portfolio that moves. Actions and samples are counted only where an IQA reads. */
export const caseloadMoved = defineEvent(
  'caseload-moved',
  'registration',
  z.object({
    fromSeatId: id,
    toSeatId: id,
    role: z.enum(allocationRoles),
    slots: z.array(
      z.object({
        endedId: id,
        allocationId: id,
        unitEnrolmentId: id.nullable(),
        reference: z.string().nullable(),
      }),
    ),
    actions: z.array(z.object({ id, actionId: id })),
    samples: z.array(z.object({ id, sampleId: id })),
    reason: z.string(),
  }),
  ({ fromSeatId, toSeatId, role, reason }, nameOf) =>
    `handed the work of ${nameOf(fromSeatId)} as ${role === 'iqa' ? 'IQA' : 'assessor'} over to ${nameOf(toSeatId)}: ${reason}`,
)

export const staffSeatEnded = defineEvent(
  'staff-seat-ended',
  'seat',
  z.object({ seatId: id, role: roleSchema, allocationIds: z.array(id), reason: z.string() }),
  ({ seatId, role, reason }, nameOf) =>
    `ended the seat of ${nameOf(seatId)} (${roleTitles[role].toLowerCase()}): ${reason}`,
)

export const qualityAssuranceEvents = [
  sampleTaken,
  sampleConcluded,
  actionClosed,
  unitReleased,
  caseloadMoved,
  staffSeatEnded,
]
