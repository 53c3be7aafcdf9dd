import { z } from 'zod'
import { formatDate } from '@/lib/kernel/dates'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { competenceFrozen } from '@/lib/assessment/events'
import { actionsTold, findingsTold } from '@/lib/quality-assurance/model'
import { strategySettings } from '@/lib/quality-assurance/model/strategy'
import { gapSchema, reasonSchema } from '@/lib/quality-assurance/model/planning'

const day = (iso: string) => formatDate(new Date(iso))

export const strategyDrafted = defineEvent(
  'strategy-drafted',
  'sampling-strategy',
  z.object({
    qualificationNumber: z.string(),
    number: z.number(),
    settings: strategySettings,
    reasons: z.string(),
    reviewBy: z.string(),
  }),
  ({ qualificationNumber, number }) =>
    `drafted sampling strategy ${number} for ${qualificationNumber}`,
)

export const strategyApproved = defineEvent(
  'strategy-approved',
  'sampling-strategy',
  z.object({
    approvalId: id,
    qualificationNumber: z.string(),
    number: z.number(),
    wording: z.string(),
  }),
  ({ qualificationNumber, number }) =>
    `approved sampling strategy ${number} for ${qualificationNumber}`,
)

/** The first drawing of a plan, and each later one. */
export const planDrawn = defineEvent(
  'plan-drawn',
  'sampling-plan',
  z.object({
    drawId: id,
    qualificationNumber: z.string(),
    plan: z.number(),
    draw: z.number(),
    strategyId: id,
    strategy: z.number(),
    startsOn: z.string(),
    endsOn: z.string(),
    seed: z.number(),
    dueOn: z.string(),
    considered: z.number(),
    planned: z.array(
      z.object({
        id,
        decisionId: id,
        registrationId: id,
        reference: z.string(),
        reasons: z.array(reasonSchema),
        iqaSeatId: id,
      }),
    ),
    gaps: z.array(gapSchema),
  }),
  ({ plan, draw, startsOn, endsOn, seed, considered, planned }) => {
    const samples = `${planned.length} ${planned.length === 1 ? 'sample' : 'samples'} of ${considered} sign-offs`
    return draw === 1
      ? `drew sampling plan ${plan} for ${day(startsOn)} to ${day(endsOn)} with seed ${seed}: ${samples}`
      : `drew sampling plan ${plan} again: ${samples} more`
  },
)

export const samplePlanned = defineEvent(
  'sample-planned',
  'planned-sample',
  z.object({
    planId: id,
    plan: z.number(),
    decisionId: id,
    enrolmentId: id,
    reference: z.string(),
    reason: z.string(),
    iqaSeatId: id,
    dueOn: z.string(),
  }),
  ({ plan, reference, reason }) =>
    `added the sign-off of ${reference} to sampling plan ${plan}: ${reason}`,
)

export const sampleUnplanned = defineEvent(
  'sample-unplanned',
  'planned-sample',
  z.object({
    removalId: id,
    planId: id,
    plan: z.number(),
    decisionId: id,
    reference: z.string(),
    reason: z.string(),
    iqaSeatId: id,
  }),
  ({ plan, reference, reason }) =>
    `took the sign-off of ${reference} out of sampling plan ${plan}: ${reason}`,
)

export const unitLookedAt = defineEvent(
  'unit-looked-at',
  'interim-sample',
  z.object({
    enrolmentId: id,
    reference: z.string(),
    assessorSeatId: id,
    reason: z.string(),
    frozenSha256: z.string(),
    findings: findingsTold,
    feedback: z.string(),
    wording: z.string(),
    competence: competenceFrozen,
    /** Absent where it was looked at before actions could be raised with it. */
    actions: actionsTold.exactOptional(),
  }),
  ({ reference, findings, reason, actions = [] }) =>
    `looked at ${findings.length === 1 ? 'one criterion' : `${findings.length} criteria`} of ${reference} while it is under way${actions.length > 0 ? `, with ${actions.length === 1 ? 'one action' : `${actions.length} actions`}` : ''}: ${reason}`,
)

export const interimPlanned = defineEvent(
  'interim-planned',
  'planned-interim',
  z.object({
    planId: id,
    plan: z.number(),
    enrolmentId: id,
    reference: z.string(),
    reason: z.string(),
    iqaSeatId: id,
    dueOn: z.string(),
  }),
  ({ plan, reference, reason }) =>
    `planned under sampling plan ${plan} to look at ${reference} while it is under way: ${reason}`,
)

export const samplingEvents = [
  strategyDrafted,
  strategyApproved,
  planDrawn,
  samplePlanned,
  sampleUnplanned,
  unitLookedAt,
  interimPlanned,
]
