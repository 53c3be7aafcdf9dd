import type { Own, OwnUnit } from '@/lib/portfolio/queries/own'
import {
  byCriterion,
  keyOf,
  type ReferenceRow,
  type VerdictRow,
} from '@/lib/portfolio/queries/own-rows'
import { countStandings, standingOf, type Standing } from '@/lib/portfolio/rules/standing'

/** Cross-references and standing verdicts by unit and criterion. */
function byPlace(references: ReferenceRow[], verdicts: VerdictRow[]) {
  return {
    referencesOf: byCriterion(references),
    verdictOf: new Map(verdicts.map((row) => [keyOf(row), row])),
  }
}

function progressOf(own: OwnUnit, { referencesOf, verdictOf }: ReturnType<typeof byPlace>) {
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

export type UnitProgress = ReturnType<typeof progressOf>
export type CriterionProgress = UnitProgress['criteria'][number]

/** Every criterion of a unit with how it stands. */
export const unitProgress = (
  unit: OwnUnit,
  references: ReferenceRow[],
  verdicts: VerdictRow[],
): UnitProgress => progressOf(unit, byPlace(references, verdicts))

/** Every unit of the plan. */
export function planProgress(
  { units }: Own,
  references: ReferenceRow[],
  verdicts: VerdictRow[],
): UnitProgress[] {
  const rows = byPlace(references, verdicts)
  return units.map((unit) => progressOf(unit, rows))
}

export type { Standing }
