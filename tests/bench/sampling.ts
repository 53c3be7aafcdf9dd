import { stratum, type Stratum } from '@/lib/quality-assurance/model/planning'
import type { RiskRating } from '@/lib/quality-assurance/model/strategy'
import { drawSamples, type PlanDecision } from '@/lib/quality-assurance/rules/planning/drawing'
import { numbersFrom, shuffled } from '@/lib/quality-assurance/rules/planning/seeded'

const rates = { low: 15, medium: 25, high: 50 }
const units = 10
const assessors = 60

export type Sampling = {
  candidates: number
  decisions: number
  /** Milliseconds, the median of several. */
  took: number
  /** Samples the plan draws, and how many are forced or asked for by the rates alone. */
  samples: number
  byRates: number
  /** Samples until all of CAMERA is covered: by the plan, and drawn at random at the same rates. */
  needed: number
  random: number
  /** Share of the strata that as many random samples as the plan needs cover. */
  covered: number
}

/** Of few some, of most others: how values are spread over candidates at a centre. */
const skewed = (next: () => number, count: number) => Math.floor(count * next() ** 3)

/** A centre: each candidate has a site, an employer, a cohort, an assessor of that site; evidence of some kinds. */
export function centreOf(candidates: number, seed: number): PlanDecision[] {
  const next = numbersFrom(seed)
  return Array.from({ length: candidates }, (_, candidate) => {
    const site = skewed(next, 40)
    const assessor = (site * 7 + Math.floor(next() * 6)) % assessors
    const who: Stratum[] = [
      stratum('sites', `site ${site}`),
      stratum('candidates', `employer:${skewed(next, 300)}`),
      stratum('candidates', `cohort:${skewed(next, 60)}`),
      stratum('assessors', `assessor ${assessor}`),
      ...(next() < 0.02 ? [stratum('candidates', 'adjusted')] : []),
    ]
    return Array.from({ length: units }, (_, unit): PlanDecision => {
      const rating: RiskRating =
        assessor % 10 === 0 ? 'high' : (assessor + unit) % 5 === 0 ? 'medium' : 'low'
      return {
        id: `${String(candidate).padStart(6, '0')}-${unit}`,
        assessor: `assessor ${assessor}`,
        unit: `unit ${unit}`,
        rating,
        strata: [
          ...who,
          stratum('units', `unit ${unit}`),
          stratum('methods', `method ${skewed(next, 9)}`),
          stratum('methods', `method ${skewed(next, 9)}`),
          stratum('records', `record ${skewed(next, 5)}`),
        ],
        forced: next() < 0.005 ? 'conflict' : null,
        sampled: false,
        open: true,
      }
    })
  }).flat()
}

const strataIn = (decisions: readonly PlanDecision[]) =>
  new Set(decisions.flatMap(({ strata }) => strata))

/** The same rates for each assessor and rating, and what is forced, drawn at random; then the others at random. */
function atRandom(decisions: readonly PlanDecision[], seed: number) {
  const order = [...shuffled(decisions.length, seed)].flatMap((place) => decisions[place] ?? [])
  const groupOf = ({ assessor, rating }: PlanDecision) => `${assessor} ${rating}`
  const left = new Map<string, number>()
  for (const each of order) left.set(groupOf(each), (left.get(groupOf(each)) ?? 0) + 1)
  for (const [group, count] of left) {
    const rating = group.slice(group.lastIndexOf(' ') + 1) as RiskRating
    left.set(group, Math.ceil((count * rates[rating]) / 100))
  }
  const first: PlanDecision[] = []
  const rest: PlanDecision[] = []
  for (const each of order.toSorted(
    (a, b) => Number(b.forced !== null) - Number(a.forced !== null),
  )) {
    const wanted = left.get(groupOf(each)) ?? 0
    if (wanted > 0 || each.forced) first.push(each)
    else rest.push(each)
    if (wanted > 0) left.set(groupOf(each), wanted - 1)
  }
  return { byRates: first.length, all: [...first, ...rest] }
}

/** How many of these, from the first on, it takes to have seen everything; endless where they never do. */
function untilCovered(decisions: readonly PlanDecision[], wanted: ReadonlySet<Stratum>): number {
  const missing = new Set(wanted)
  for (const [place, { strata }] of decisions.entries()) {
    for (const each of strata) missing.delete(each)
    if (missing.size === 0) return place + 1
  }
  return Infinity
}

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0

/** Draws a plan for so many candidates, and beside it at random at the same rates. */
export function measureSampling(candidates: number): Sampling {
  const decisions = centreOf(candidates, 20_260_901)
  const wanted = strataIn(decisions)
  const times: number[] = []
  let drawn = drawSamples(decisions, rates, 1)
  for (let turn = 0; turn < 5; turn += 1) {
    const before = performance.now()
    drawn = drawSamples(decisions, rates, 1)
    times.push(performance.now() - before)
  }
  const byId = new Map(decisions.map((each) => [each.id, each]))
  const chosen = drawn.chosen.flatMap(({ id }) => byId.get(id) ?? [])
  const needed = untilCovered(chosen, wanted)
  const randoms = [2, 3, 4, 5, 6].map((seed) => atRandom(decisions, seed))
  return {
    candidates,
    decisions: decisions.length,
    took: median(times),
    samples: chosen.length,
    byRates: randoms[0]?.byRates ?? 0,
    needed,
    random: median(randoms.map(({ all }) => untilCovered(all, wanted))),
    covered: median(randoms.map(({ all }) => strataIn(all.slice(0, needed)).size)) / wanted.size,
  }
}

export const samplingSizes = [1250, 2500, 5000, 10_000]

// By itself: tsx tests/bench/sampling.ts
if (process.argv[1]?.endsWith('sampling.ts')) {
  for (const size of samplingSizes) {
    process.stdout.write(`${JSON.stringify(measureSampling(size))}\n`)
  }
}
