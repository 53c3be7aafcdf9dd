import type { Specification } from '@/lib/specification/model'
import type { Rules } from '@/lib/specification/rules/combination'

type Ruled = Pick<Specification, 'groups' | 'units' | 'file'>

/** A published edition never changes, so its rules are made once and kept beside it. */
const made = new WeakMap<Ruled, Rules>()

export function rulesOf(specification: Ruled): Rules {
  const known = made.get(specification)
  if (known) return known
  const { groups, units, file } = specification
  const rules = {
    groups,
    combination: file.combination,
    units: units.map(({ reference, group, level, credits, outcomes }) => ({
      reference,
      group,
      level,
      credits,
      criteria: outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0),
    })),
  }
  made.set(specification, rules)
  return rules
}
