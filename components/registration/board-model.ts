import type { StatusCode } from '@/components/ui/status'
import type { Combination, UnitGroup } from '@/lib/specification/model'
import type { CountedUnit, Rules } from '@/lib/specification/rules/combination'
import type { Evaluation, RuleStanding } from '@/lib/specification/rules/evaluating'
import { countsAtLevel } from '@/lib/specification/rules/level'

export type BoardUnit = CountedUnit & {
  id: string
  title: string
  /** Criteria without evidence in the portfolio. */
  left: number
  isSignedOff: boolean
  /** No plan leaves it out. */
  isFixed: boolean
  status: { code: StatusCode; words: string } | null
  /** Why it could not be assessed or quality-assured here today. */
  lacking: string[]
  /** How many criteria the candidate says they can do; null where they said nothing. */
  canDo: number | null
}

export type BoardRules = { groups: UnitGroup[]; combination: Combination }

export const rulesFor = ({ groups, combination }: BoardRules, units: BoardUnit[]): Rules => ({
  groups,
  combination,
  units,
})

export type Block = { unit: BoardUnit; isSurplus: boolean }

export type Picture = {
  rule: RuleStanding
  name: string
  blocks: Block[]
  /** How many credits the ruler shows. */
  length: number
  surplus: number
}

const margin = 6

/** Each rule with the blocks that stand against it; a mandatory group needs no picture of its own. */
export function picturesOf(
  { rules, counted, surplus }: Evaluation,
  units: BoardUnit[],
  { groups, combination }: BoardRules,
): Picture[] {
  const among = (references: string[], isSurplus: boolean): Block[] =>
    units
      .filter(({ reference }) => references.includes(reference))
      .map((unit) => ({ unit, isSurplus }))
  const all = [...among(counted, false), ...among(surplus, true)]
  return rules.flatMap((rule) => {
    const group = groups.find(({ code }) => rule.id.startsWith(`group-${code}-`))
    if (group?.mandatory) return []
    const { atLevel } = combination
    const blocks = group
      ? all.filter(({ unit }) => unit.group === group.code)
      : rule.id === 'total' || !atLevel
        ? all
        : all.filter(({ unit, isSurplus }) => !isSurplus && countsAtLevel(unit.level, atLevel))
    const credits = (each: Block[]) => each.reduce((sum, { unit }) => sum + unit.credits, 0)
    const name =
      rule.id === 'total'
        ? 'All credits'
        : group
          ? `Group ${group.code}`
          : `At Level ${atLevel?.level}`
    return [
      {
        rule,
        name,
        blocks,
        length: Math.max(rule.required + margin, credits(blocks)),
        surplus: credits(blocks.filter(({ isSurplus }) => isSurplus)),
      },
    ]
  })
}

export const credits = (count: number): string => `${count} ${count === 1 ? 'credit' : 'credits'}`

/** The plan in one sentence: how far it is from the qualification. */
export function headline({ satisfied, rules }: Evaluation): string {
  if (satisfied) return 'These units make the qualification'
  const total = rules.find(({ id }) => id === 'total')
  const short = total ? total.required - total.present : 0
  return short > 0
    ? `${short} more ${short === 1 ? 'credit makes' : 'credits make'} the qualification`
    : 'Enough credits, but not yet by every rule'
}

/** Whether a unit that is not ticked would be over its group's limit. */
export const isOverLimit = (
  unit: BoardUnit,
  ticked: BoardUnit[],
  { groups }: BoardRules,
): boolean => {
  const limit = groups.find(({ code }) => code === unit.group)?.maximumCredits
  const present = ticked
    .filter(({ group }) => group === unit.group)
    .reduce((sum, each) => sum + each.credits, 0)
  return limit !== undefined && present + unit.credits > limit
}
