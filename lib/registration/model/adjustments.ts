import { z } from 'zod'
import { date, id, optionalText, text } from '@/lib/kernel/fields'
import { optionalDate } from '@/lib/registration/model/approvals'
import { optionalDocument } from '@/lib/registration/model/documents'

export const adjustmentKinds = ['reasonableAdjustment', 'specialConsideration'] as const
export type AdjustmentKind = (typeof adjustmentKinds)[number]

export const adjustmentOutcomes = ['granted', 'refused'] as const
export type AdjustmentOutcome = (typeof adjustmentOutcomes)[number]

export const adjustmentWords: Record<AdjustmentKind, string> = {
  reasonableAdjustment: 'Reasonable adjustment',
  specialConsideration: 'Special consideration',
}

export const requestAdjustmentInput = z.object({
  registrationId: id,
  kind: z.enum(adjustmentKinds, { error: 'Choose which of the two it is.' }),
  request: text(2000, 'Say what is asked for.'),
})

export const decideAdjustmentInput = z
  .object({
    adjustmentId: id,
    outcome: z.enum(adjustmentOutcomes, { error: 'Say whether it is granted.' }),
    reasons: text(2000, 'Give the reasons.'),
    reference: optionalText(120),
    fromOn: date('Give the day from which it holds.'),
    untilOn: optionalDate,
    document: optionalDocument,
  })
  .refine(({ fromOn, untilOn }) => !untilOn || untilOn >= fromOn, {
    path: ['untilOn'],
    error: 'It ends on or after the day it begins.',
  })
