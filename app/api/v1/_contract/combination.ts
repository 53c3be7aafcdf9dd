import { z } from 'zod'
import { evaluate, recognise, type Evaluation } from '@/lib/specification/rules/evaluating'
import { rulesOf } from '@/lib/specification/rules/rules-of'
import { economies, planCompletion } from '@/lib/specification/rules/planning'
import type { Specification } from '@/lib/specification/model'
import type { Result } from '@/lib/kernel/result'

const reference = z
  .string('Give unit references as text, such as D/506/2153.')
  .min(1, 'Give unit references as text, such as D/506/2153.')
  .max(40, 'A unit reference has at most 40 characters.')
  .meta({ examples: ['D/506/2153'] })

// Far above the units of any qualification; what is larger is a mistake.
const references = z
  .array(reference, 'Give a list of unit references.')
  .max(1000, 'Give at most 1,000 units.')

const body = (example: string) => ({
  error: ({ code, keys }: { code: string; keys?: unknown }) =>
    code === 'unrecognized_keys'
      ? `There is no field ${JSON.stringify(keys)} here. Send an object such as ${example}.`
      : `Send an object such as ${example}.`,
})

export const evaluateRequest = z.strictObject(
  { units: references.describe('The units achieved. A repeated unit counts once.') },
  body('{"units": ["D/506/2153"]}'),
)

export const planRequest = z.strictObject(
  {
    achieved: references.describe('The units achieved already.'),
    excluded: references.optional().describe('Units that must not be added.'),
    fewest: z
      .enum(economies, 'Say which to have fewest of: credits, units or criteria.')
      .describe('What the plan has fewest of; of equals, the one with fewer of the other two.'),
  },
  body('{"achieved": [], "fewest": "units"}'),
)

const credits = z.number().int()

export const evaluationView = z.object({
  satisfied: z.boolean(),
  counted: z.array(z.string()),
  surplus: z.array(z.string()),
  credits: z.object({
    total: credits.describe('Of every unit given.'),
    counted: credits.describe('Of the units that count.'),
    byGroup: z.record(z.string(), credits).describe('Of the units that count, by group.'),
    byLevel: z.record(z.string(), credits).describe('Of the units that count, by level.'),
  }),
  rules: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      bound: z.enum(['least', 'most']),
      required: credits,
      present: credits,
      satisfied: z.boolean(),
    }),
  ),
})

export const completionView = z.object({
  units: z.array(z.string()).describe('The units to add, in printed order.'),
  credits,
  criteria: z.number().int().describe('Of the units to add.'),
})

const unknownUnits = (specification: Specification, given: readonly string[]): string[] =>
  recognise(rulesOf(specification), given).unknown

/** What is wrong with a list of units that this qualification does not all have, or nothing. */
export function unknownIn(
  specification: Specification,
  lists: Record<string, readonly string[] | undefined>,
): { field: string; detail: string }[] {
  return Object.entries(lists).flatMap(([field, given = []]) => {
    const unknown = unknownUnits(specification, given)
    if (unknown.length === 0) return []
    const words = unknown.map((each) => JSON.stringify(each)).join(', ')
    const detail = `${specification.number} has no unit ${words}.`
    return [{ field, detail }]
  })
}

export const viewEvaluation = (
  specification: Specification,
  { units }: z.output<typeof evaluateRequest>,
): Evaluation => evaluate(rulesOf(specification), units)

export const viewCompletion = (
  specification: Specification,
  { achieved, excluded = [], fewest }: z.output<typeof planRequest>,
): Result<z.input<typeof completionView>> =>
  planCompletion(rulesOf(specification), { achieved, excluded, fewest })
