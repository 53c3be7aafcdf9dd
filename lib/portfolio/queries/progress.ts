import type { Own, OwnUnit } from '@/lib/portfolio/queries/own'
import {
  byCriterion,
  keyOf,
  type ReferenceRow,
  type VerdictRow,
} from '@/lib/portfolio/queries/own-rows'
import { countStandings, standingOf, type Standing } from '@/lib/portfolio/rules/standing'

/** Every criterion of a unit with how it stands. */
export function unitProgress(own: OwnUnit, references: ReferenceRow[], verdicts: VerdictRow[]) {
  const referencesOf = byCriterion(references)
  const verdictOf = new Map(verdicts.map((row) => [keyOf(row), row]))
  const outcomes = own.unit.outcomes.map((outcome) => ({
    number: outcome.number,
    text: outcome.text,
    criteria: outcome.criteria.map((criterion) => {
      const key = keyOf({ enrolmentId: own.enrolmentId, criterionId: criterion.id })
      const rows = referencesOf.get(key) ?? []
      const judged = verdictOf.get(key)
      return {
        id: criterion.id,
        number: criterion.number,
        text: criterion.text,
        references: rows,
        judged: judged ?? null,
        standing: standingOf(rows, judged),
      }
    }),
  }))
  const criteria = outcomes.flatMap((outcome) => outcome.criteria)
  return {
    ...own,
    outcomes,
    criteria,
    counts: countStandings(criteria.map((each) => each.standing)),
  }
}

export type UnitProgress = ReturnType<typeof unitProgress>
export type CriterionProgress = UnitProgress['criteria'][number]

/** Every unit of the plan. */
export const planProgress = (own: Own, references: ReferenceRow[], verdicts: VerdictRow[]) =>
  own.units.map((unit) => unitProgress(unit, references, verdicts))

export type { Standing }
