import type { RiskRating } from '@/lib/quality-assurance/model/strategy'
import { stratum, type Gap, type Stratum } from '@/lib/quality-assurance/model/planning'
import type { PlanDecision } from './drawing'
import { quotasOf } from './quotas'

/** Gives each different key the next number. */
function numbering<Key>() {
  const numbers = new Map<Key, number>()
  const of = (key: Key): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  return { of, keys: () => [...numbers.keys()] }
}

const byId = (one: PlanDecision, other: PlanDecision) =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** The decisions with strata and cells as small numbers, and what of them is covered so far. */
export function interned(decisions: readonly PlanDecision[], rates: Record<RiskRating, number>) {
  const sorted = [...decisions].sort(byId)
  const strata = numbering<Stratum>()
  const groups = numbering<string>()
  const cells = numbering<string>()
  const cellOf = new Uint32Array(sorted.length)
  const counted: { group: number; decisions: number; sampled: number }[] = []
  const strataOf = sorted.map((decision, place) => {
    const group = groups.of(`${decision.assessor}|${decision.rating}`)
    const cell = cells.of(`${decision.assessor}|${decision.unit}`)
    cellOf[place] = cell
    const count = (counted[cell] ??= { group, decisions: 0, sampled: 0 })
    count.decisions += 1
    if (decision.sampled || (decision.forced && decision.open)) count.sampled += 1
    return Uint32Array.from([...new Set(decision.strata)].map(strata.of))
  })
  const names = strata.keys()
  const covered = new Uint32Array(names.length)
  const coverable = new Uint32Array(names.length)
  for (const [place, { sampled, open }] of sorted.entries()) {
    if (!sampled && !open) continue
    for (const each of strataOf[place] ?? []) coverable[each] = (coverable[each] ?? 0) + 1
  }
  // One step of rarity for each halving, so that what few decisions show is covered first.
  const rarity = Array.from(coverable, (count) =>
    Math.max(1, 1 + Math.floor(Math.log2(sorted.length / Math.max(1, count)))),
  )
  const sum = (place: number, worth: (each: number) => number) => {
    let gain = 0
    for (const each of strataOf[place] ?? []) if (covered[each] === 0) gain += worth(each)
    return gain
  }
  const mostStrata = strataOf.reduce((most, each) => Math.max(most, each.length), 0)
  const groupNames = groups.keys()
  const ratingOf = (name: string) => name.slice(name.lastIndexOf('|') + 1) as RiskRating
  const quotas = quotasOf(
    counted,
    groupNames.map((name) => ({ rating: ratingOf(name) })),
    rates,
  )
  return {
    sorted,
    cellOf,
    quotas,
    mostStrata,
    mostRare: mostStrata * Math.max(1, ...rarity),
    gain: (place: number) => sum(place, () => 1),
    rareGain: (place: number) => sum(place, (each) => rarity[each] ?? 1),
    /** Marks what a decision shows as covered; gives back what was not before. */
    cover(place: number): Stratum[] {
      const newly: Stratum[] = []
      for (const each of strataOf[place] ?? []) {
        const name = names[each]
        if (covered[each] === 0 && name) newly.push(name)
        covered[each] = (covered[each] ?? 0) + 1
      }
      return newly
    },
    /** Takes a decision back if all that it shows is covered by others too. */
    uncoverIfSpare(place: number): boolean {
      const own = strataOf[place] ?? []
      if (own.some((each) => (covered[each] ?? 0) < 2)) return false
      for (const each of own) covered[each] = (covered[each] ?? 0) - 1
      return true
    },
    gaps(): Gap[] {
      const open = names.flatMap((name, each): Gap[] =>
        covered[each] === 0 ? [{ stratum: name, why: 'notOpen' }] : [],
      )
      const rate = quotas.short().map(({ group, count }): Gap => {
        const name = groupNames[group] ?? ''
        const assessor = name.slice(0, name.lastIndexOf('|'))
        return { stratum: stratum('assessors', assessor), why: 'rate', short: count }
      })
      return [...open, ...rate]
    },
  }
}

export type Interned = ReturnType<typeof interned>
