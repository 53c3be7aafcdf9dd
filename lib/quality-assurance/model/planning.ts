import { z } from 'zod'
import { date, id, text, ticked } from '@/lib/kernel/fields'
import { qualificationNumber, riskRatings } from '@/lib/quality-assurance/model/strategy'

/** What samples cover over time (domain.md §2, CAMERA). */
export const axes = ['candidates', 'assessors', 'methods', 'units', 'records', 'sites'] as const
export type Axis = (typeof axes)[number]
export const axisWords: Record<Axis, string> = {
  candidates: 'Candidates',
  assessors: 'Assessors',
  methods: 'Methods',
  units: 'Units',
  records: 'Records',
  sites: 'Assessment sites',
}

/** What a sample has to have looked at once: one value of one axis, "methods|observation-report". */
export type Stratum = `${Axis}|${string}`
export const stratum = (axis: Axis, value: string): Stratum => `${axis}|${value}`
export const axisOf = (one: string): Axis => one.slice(0, one.indexOf('|')) as Axis
export const valueOf = (one: string): string => one.slice(one.indexOf('|') + 1)

/** Why a decision is sampled whatever the rate. */
export const forcedWhys = ['firstOfNew', 'firstOfWorkingTowards', 'conflict', 'owed'] as const
export type ForcedWhy = (typeof forcedWhys)[number]

export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('forced'), why: z.enum(forcedWhys) }),
  z.object({ kind: z.literal('rate'), rating: z.enum(riskRatings), rate: z.number() }),
  z.object({ kind: z.literal('covers'), strata: z.array(z.string()) }),
  z.object({ kind: z.literal('chosen'), words: z.string() }),
])
export type Reason = z.output<typeof reasonSchema>

/** Why something is not covered yet. */
export const gapWhys = ['noDecision', 'notOpen', 'nobody', 'takenOut', 'rate'] as const
export type GapWhy = (typeof gapWhys)[number]
export const gapSchema = z.object({
  stratum: z.string(),
  why: z.enum(gapWhys),
  /** How many samples the rate asks for that there is no open decision for. */
  short: z.number().optional(),
})
export type Gap = z.output<typeof gapSchema>

const most = 2_147_483_647

export const openPlanInput = z.object({
  qualificationNumber,
  startsOn: date('Give the first day of the period.'),
  endsOn: date('Give the last day of the period.'),
  dueOn: date('Say by when the samples are to be looked at.'),
  seed: z.coerce
    .number({ error: 'Give the number it is drawn with.' })
    .int('Use a whole number.')
    .min(1, 'Use 1 or more.')
    .max(most, `Use ${most} or fewer.`),
})

export const drawAgainInput = z.object({
  planId: id,
  dueOn: date('Say by when the new samples are to be looked at.'),
})

export const planSampleInput = z.object({
  planId: id,
  decisionId: id,
  reason: text(1000, 'Write why this one is added.'),
  dueOn: date('Say by when it is to be looked at.'),
})

export const unplanSampleInput = z.object({
  plannedId: id,
  reason: text(1000, 'Write why this one is taken out.'),
})

export const releasePlannedInput = z.object({
  enrolmentId: id,
  signed: ticked('Tick the statement to sign.'),
})

export const releasePlannedWording =
  'I took no part in these assessments. What was planned to be sampled is sampled and agreed. I release these units under the plan: they may be claimed.'
