import {
  riskFactors,
  type RiskFactor,
  type RiskRating,
  type StrategySettings,
} from '@/lib/quality-assurance/model/strategy'

/** What is known of an assessor in a unit, on the day they are rated. */
export type RiskFacts = {
  /** Months since their seat began. */
  months: number
  workingTowards: boolean
  /** Samples of this unit in the last twelve months: disagreed with; queried or with an action on the unit. */
  disagreed: number
  queried: number
  /** Candidates they serve. */
  caseload: number
  /** Names of the remote sites they assess at. */
  remoteSites: readonly string[]
  demanding: boolean
}

export type RatedReason = { factor: RiskFactor; detail: string }

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** What holds of each factor, in words; null where it does not hold. */
const found: Record<RiskFactor, (facts: RiskFacts, settings: StrategySettings) => string | null> = {
  new: ({ months }, { newMonths }) =>
    months < newMonths ? `new, ${months === 0 ? 'this month' : `for ${months} months`}` : null,
  workingTowards: ({ workingTowards }) => (workingTowards ? 'working towards the award' : null),
  disagreed: ({ disagreed }) => (disagreed > 0 ? `disagreed with ${times(disagreed)}` : null),
  queried: ({ queried }) => (queried > 0 ? `queried ${times(queried)}` : null),
  caseload: ({ caseload }, settings) =>
    caseload > settings.caseload ? `a caseload of ${caseload}` : null,
  remote: ({ remoteSites }) => (remoteSites.length > 0 ? `at ${remoteSites.join(', ')}` : null),
  demanding: ({ demanding }) => (demanding ? 'a demanding unit' : null),
}

/**
 * Low, medium or high, with everything that raised it (domain.md §7): a factor that weighs 1 raises by a step,
 * one that weighs 2 makes it high at once.
 */
export function rate(
  facts: RiskFacts,
  settings: StrategySettings,
): { rating: RiskRating; reasons: RatedReason[] } {
  let weight = 0
  const reasons: RatedReason[] = []
  for (const factor of riskFactors) {
    const own = Number(settings.weights[factor])
    const detail = own > 0 ? found[factor](facts, settings) : null
    if (detail === null) continue
    weight += own
    reasons.push({ factor, detail })
  }
  return { rating: weight === 0 ? 'low' : weight === 1 ? 'medium' : 'high', reasons }
}

/** Greater risk is never looked at less often. */
export const ratesFall = ({ low, medium, high }: StrategySettings['rates']): boolean =>
  medium < low || high < medium
