import { z } from 'zod'
import { date, id, several, text, ticked } from '@/lib/kernel/fields'

/** How great the risk is that an assessor's decisions in a unit are not as they should be. */
export const riskRatings = ['low', 'medium', 'high'] as const
export type RiskRating = (typeof riskRatings)[number]
export const riskRatingWords: Record<RiskRating, string> = {
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
}

/** What may raise the risk (domain.md §7). */
export const riskFactors = [
  'new',
  'workingTowards',
  'disagreed',
  'queried',
  'caseload',
  'remote',
  'demanding',
] as const
export type RiskFactor = (typeof riskFactors)[number]
export const riskFactorWords: Record<RiskFactor, string> = {
  new: 'The assessor is new',
  workingTowards: 'The assessor is working towards the award',
  disagreed: 'An IQA disagreed with a sign-off of theirs in this unit, in the last 12 months',
  queried: 'An IQA queried a criterion or set an action on the unit, in the last 12 months',
  caseload: 'The caseload is large',
  remote: 'They assess at a remote site',
  demanding: 'The unit is new, hard or complained of',
}

/** What a factor does to the rating: nothing, one step up, or high at once. */
export const factorWeights = ['0', '1', '2'] as const
export const factorWeightWords: Record<(typeof factorWeights)[number], string> = {
  '0': 'Not counted',
  '1': 'One step up',
  '2': 'High at once',
}

const whole = (least: number, most: number, what: string) =>
  z.coerce
    .number({ error: `Give ${what}.` })
    .int('Use a whole number.')
    .min(least, `Use ${least} or more.`)
    .max(most, `Use ${most} or fewer.`)

const rate = whole(1, 100, 'a percentage')
const weight = z.enum(factorWeights, { error: 'Choose one.' })

export const strategySettings = z.object({
  weights: z.object({
    new: weight,
    workingTowards: weight,
    disagreed: weight,
    queried: weight,
    caseload: weight,
    remote: weight,
    demanding: weight,
  } satisfies Record<RiskFactor, typeof weight>),
  /** Of every hundred decisions; never none (domain.md §7). */
  rates: z.object({ low: rate, medium: rate, high: rate }),
  /** How many first decisions of a new or working-towards assessor in each unit are always sampled. */
  firsts: whole(1, 50, 'how many first decisions are always sampled'),
  /** For how many months an assessor is new. */
  newMonths: whole(1, 60, 'for how many months an assessor is new'),
  /** A caseload of more candidates than this is large. */
  caseload: whole(1, 1000, 'from how many candidates on a caseload is large'),
  demandingUnits: several(text(20)).default([]),
  remoteSiteIds: several(id).default([]),
})
export type StrategySettings = z.output<typeof strategySettings>

export const qualificationNumber = text(20, 'Choose a qualification.')

export const draftStrategyInput = strategySettings.extend({
  qualificationNumber,
  reasons: text(4000, 'Write why the rates are as they are.'),
  reviewBy: date('Give the date by which it is to be reviewed.'),
})

export const approveStrategyInput = z.object({
  strategyId: id,
  signed: ticked('Tick the statement to sign.'),
})

export const approveWording =
  'I have read this strategy. It is how this centre samples its assessors’ decisions until it is reviewed.'

/** What a new centre begins with; nothing of it stands before a lead IQA has approved it. */
export const customaryStrategy: StrategySettings = {
  weights: {
    new: '2',
    workingTowards: '2',
    disagreed: '2',
    queried: '1',
    caseload: '1',
    remote: '1',
    demanding: '1',
  },
  rates: { low: 15, medium: 25, high: 50 },
  firsts: 1,
  newMonths: 6,
  caseload: 30,
  demandingUnits: [],
  remoteSiteIds: [],
}

/** How an assessor is rated in a unit, and what raised it. */
export const ratingSchema = z.object({
  assessorSeatId: id,
  reference: z.string(),
  rating: z.enum(riskRatings),
  reasons: z.array(z.object({ factor: z.enum(riskFactors), detail: z.string() })),
})
export type Rating = z.output<typeof ratingSchema>
