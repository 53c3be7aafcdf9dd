import type { RiskRating } from '@/lib/quality-assurance/model/strategy'

/** One assessor's decisions in one unit. */
type Cell = { group: number; decisions: number; sampled: number }

export type Quotas = {
  /** Whether one more of this cell is wanted by its rate. */
  wants: (cell: number) => boolean
  take: (cell: number) => void
  /** How many each group (an assessor at one rating) still wants. */
  short: () => { group: number; count: number }[]
}

/**
 * How many of each cell are sampled at its rate. What a rate leaves over of a small cell is carried to the
 * assessor's other units of the same rating and rounded up once for all of them: three decisions in each of
 * five units at 15 % are three samples, not five, and never none. Where the carried ones fall is left to
 * what they cover.
 */
export function quotasOf(
  cells: readonly Cell[],
  groups: readonly { rating: RiskRating }[],
  rates: Record<RiskRating, number>,
): Quotas {
  const rateOf = (group: number) => rates[groups[group]?.rating ?? 'high']
  const own = new Int32Array(cells.length)
  const carried = new Int32Array(groups.length)
  const decisions = new Int32Array(groups.length)
  for (const { group, decisions: count } of cells)
    decisions[group] = (decisions[group] ?? 0) + count
  for (const group of groups.keys()) {
    carried[group] = Math.ceil(((decisions[group] ?? 0) * rateOf(group)) / 100)
  }
  for (const [place, { group, decisions: count, sampled }] of cells.entries()) {
    const whole = Math.floor((count * rateOf(group)) / 100)
    own[place] = Math.max(0, whole - sampled)
    carried[group] = (carried[group] ?? 0) - whole - Math.max(0, sampled - whole)
  }
  const take = (cell: number) => {
    const group = cells[cell]?.group ?? 0
    if ((own[cell] ?? 0) > 0) own[cell] = (own[cell] ?? 0) - 1
    else carried[group] = (carried[group] ?? 0) - 1
  }
  return {
    wants: (cell) => (own[cell] ?? 0) > 0 || (carried[cells[cell]?.group ?? 0] ?? 0) > 0,
    take,
    short: () => {
      const left = groups.map((_, group) => Math.max(0, carried[group] ?? 0))
      for (const [place, { group }] of cells.entries()) {
        left[group] = (left[group] ?? 0) + (own[place] ?? 0)
      }
      return left.flatMap((count, group) => (count > 0 ? [{ group, count }] : []))
    },
  }
}
