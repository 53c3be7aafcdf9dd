import { z } from 'zod'
import { date, id, text, ticked } from '@/lib/kernel/fields'
import { verdicts } from '@/lib/assessment/model'
import { actionRows, findingRows } from '@/lib/quality-assurance/model'

export const lookAtInterimInput = z.object({
  enrolmentId: id,
  reason: text(1000, 'Write why you look at this unit now.'),
  findings: findingRows,
  feedback: text(5000, 'Write feedback to the assessor.'),
  actions: actionRows,
  signed: ticked('Tick the statement to sign.'),
})

export const planInterimInput = z.object({
  enrolmentId: id,
  reason: text(1000, 'Write why this unit is looked at before it is signed off.'),
  dueOn: date('Say by when it is to be looked at.'),
})

export const interimWording =
  'I took no part in this assessment. This is what I found of it so far; it releases nothing.'

/** A unit under way, as it stood when it was looked at. */
export const interimFrozen = z.object({
  state: z.string(),
  criteria: z.array(
    z.object({
      criterionId: id,
      number: z.string(),
      text: z.string(),
      judgement: z
        .object({ id, verdict: z.enum(verdicts), comment: z.string(), at: z.string(), seatId: id })
        .nullable(),
      /** Cross-references that were handed in, by the version each names. */
      references: z.array(z.object({ itemId: id, versionId: id, claim: z.string() })),
    }),
  ),
})
export type InterimFrozen = z.output<typeof interimFrozen>
