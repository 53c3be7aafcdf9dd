import type { CountedUnit, Rules } from '@/lib/specification/rules/combination'
import { planCompletion, type Completion } from '@/lib/specification/rules/planning'

/** A way to finish, and what speaks for it. */
export type Suggestion = Completion & { why: string[] }

export type Suggesting = {
  planned: readonly string[]
  /** Units that are better not suggested; they are when nothing else completes the qualification. */
  avoided?: readonly string[]
  criteriaLeft: (unit: CountedUnit) => number
  /** Criteria that the candidate says they still have to learn or show; without it nobody said. */
  toLearn?: ((unit: CountedUnit) => number) | undefined
}

const most = 3

/**
 * Up to three different shortest ways to finish: by credits, by units, by criteria without evidence,
 * by what is left to learn; then the next best that leave one unit of the first out.
 */
export function suggestWays(rules: Rules, suggesting: Suggesting): Suggestion[] {
  const { planned, avoided = [], criteriaLeft, toLearn } = suggesting
  const found = new Map<string, Suggestion>()
  const offer = (completion: Completion, why: string) => {
    const key = completion.units.join()
    const known = found.get(key)
    if (known) known.why.push(why)
    else found.set(key, { ...completion, why: [why] })
  }
  const complete = (
    fewest: 'credits' | 'units' | 'criteria',
    excluded: readonly string[],
    left = criteriaLeft,
  ): Completion | null => {
    const planning = { achieved: planned, fewest, criteriaLeft: left }
    const first = planCompletion(rules, { ...planning, excluded })
    return first.ok && first.value.units.length > 0 ? first.value : null
  }
  const free = complete('credits', avoided) ? avoided : []
  const standing = complete('credits', free)
  if (!standing) return []

  offer(standing, 'fewest credits')
  const units = complete('units', free)
  if (units) offer(units, 'fewest units')
  const criteria = complete('criteria', free)
  if (criteria) offer(criteria, 'fewest criteria without evidence')
  const known = toLearn && complete('criteria', free, toLearn)
  if (known) {
    const ofUnit = new Map(rules.units.map((unit) => [unit.reference, criteriaLeft(unit)]))
    const left = known.units.reduce((sum, each) => sum + (ofUnit.get(each) ?? 0), 0)
    offer({ ...known, criteria: left }, 'least to learn, by your own account')
  }
  for (const reference of standing.units) {
    if (found.size >= most) break
    const other = complete('credits', [...free, reference])
    if (other && !found.has(other.units.join())) offer(other, `fewest credits without ${reference}`)
  }
  return [...found.values()].slice(0, most)
}
