import type { RiskRating } from '@/lib/quality-assurance/model/strategy'
import type { ForcedWhy, Gap, Reason, Stratum } from '@/lib/quality-assurance/model/planning'
import { gainQueue } from './buckets'
import { interned, type Interned } from './interned'
import { shuffled } from './seeded'

/** A sign-off of the period, as the planner sees it. */
export type PlanDecision = {
  id: string
  assessor: string
  unit: string
  rating: RiskRating
  strata: readonly Stratum[]
  /** Sampled whatever the rate. */
  forced: ForcedWhy | null
  /** Promised by this plan before, or looked at already. */
  sampled: boolean
  /** It stands, is not released, and somebody independent and competent can look at it. */
  open: boolean
}

export type Drawing = { chosen: { id: string; reasons: Reason[] }[]; gaps: Gap[] }

/**
 * Draws samples so that every rate is met and every stratum that can be covered is, with few samples. What
 * was promised stays and counts; the same decisions, rates and seed draw the same samples, in whatever
 * order they come. Greedy: first what is forced; then what the rates ask for, each time the decision that
 * covers most of what is not covered yet, the rare before the common; then as few as it takes for the
 * rest; and whatever of those turned out not to be needed goes again.
 */
export function drawSamples(
  decisions: readonly PlanDecision[],
  rates: Record<RiskRating, number>,
  seed: number,
): Drawing {
  const all = interned(decisions, rates)
  const chosen = new Map<number, Reason[]>()
  const choose = (place: number, first: Reason[]) => {
    const newly = all.cover(place)
    const covers: Reason[] = newly.length > 0 ? [{ kind: 'covers', strata: newly }] : []
    chosen.set(place, [...first, ...covers])
  }
  for (const [place, { sampled }] of all.sorted.entries()) if (sampled) all.cover(place)
  const order = shuffled(all.sorted.length, seed)
  const free: number[] = []
  for (const place of order) {
    const decision = all.sorted[place]
    if (!decision || decision.sampled || !decision.open) continue
    if (decision.forced) choose(place, [{ kind: 'forced', why: decision.forced }])
    else free.push(place)
  }
  const left = chooseByRate(all, free, rates, choose)
  const extra = chooseForCover(all, left, choose)
  for (const place of extra) if (all.uncoverIfSpare(place)) chosen.delete(place)
  return {
    chosen: [...chosen].map(([place, reasons]) => ({ id: all.sorted[place]?.id ?? '', reasons })),
    gaps: all.gaps(),
  }
}

type Choose = (place: number, reasons: Reason[]) => void

/** Fills the rates; gives back what they did not ask for. */
function chooseByRate(
  all: Interned,
  free: readonly number[],
  rates: Record<RiskRating, number>,
  choose: Choose,
): number[] {
  const queue = gainQueue(all.mostRare)
  const left: number[] = []
  for (const place of free) queue.put(place, all.rareGain(place))
  for (let next = queue.take(all.rareGain); next; next = queue.take(all.rareGain)) {
    const { place } = next
    const cell = all.cellOf[place] ?? 0
    if (!all.quotas.wants(cell)) {
      left.push(place)
      continue
    }
    all.quotas.take(cell)
    const rating = all.sorted[place]?.rating ?? 'high'
    choose(place, [{ kind: 'rate', rating, rate: rates[rating] }])
  }
  return left
}

/** Covers what the rates left uncovered; gives back those it took, the last first. */
function chooseForCover(all: Interned, left: readonly number[], choose: Choose): number[] {
  const queue = gainQueue(all.mostStrata)
  const taken: number[] = []
  for (const place of left) queue.put(place, all.gain(place))
  for (let next = queue.take(all.gain); next && next.gain > 0; next = queue.take(all.gain)) {
    choose(next.place, [])
    taken.unshift(next.place)
  }
  return taken
}
