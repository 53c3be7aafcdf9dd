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

/** A plan as it is kept, with who answered it. */
export type KeptPlan = {
  id: string
  number: number
  note: string
  by: string
  isCandidate: boolean
  at: Date
  withdrawnAt: Date | null
  unitIds: string[]
  outcome: PlanReplyOutcome | null
  comment: string | null
  repliedBy: string | null
  repliedAt: Date | null
}

export type PlanState = 'waiting' | 'withdrawn' | PlanReplyOutcome

/** A plan as it is read later, with what it changed of the one agreed before it. */
export type PastPlan = KeptPlan & {
  state: PlanState
  /** Null for the first: there is none to compare it with. */
  change: { added: string[]; dropped: string[] } | null
}
