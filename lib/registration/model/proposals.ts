import { z } from 'zod'
import { id, optionalText, several, text } from '@/lib/kernel/fields'

export const planReplyOutcomes = ['agreed', 'sentBack'] as const
export type PlanReplyOutcome = (typeof planReplyOutcomes)[number]

const chosen = several(z.uuid('Choose units of this qualification.')).pipe(z.array(id).max(200))

export const proposePlanInput = z.object({
  registrationId: id,
  unitIds: chosen,
  note: optionalText(2000),
})

/** An assessor's or administrator's own change says why, since the candidate reads it. */
export const setPlanInput = z.object({
  registrationId: id,
  unitIds: chosen,
  note: text(2000, 'Say why the plan changes.'),
})

export const withdrawPlanInput = z.object({ planId: id })

export const replyToPlanInput = z
  .object({
    planId: id,
    outcome: z.enum(planReplyOutcomes, 'Agree the plan, or send it back.'),
    comment: optionalText(2000),
  })
  .refine(({ outcome, comment }) => outcome === 'agreed' || comment !== '', {
    path: ['comment'],
    error: 'Say what would have to change.',
  })
