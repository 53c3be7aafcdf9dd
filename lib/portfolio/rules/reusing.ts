import type { Criterion, Specification, SpecificationUnit } from '@/lib/specification/model'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import type { Location } from '@/lib/portfolio/model/location'
import { elsewhere } from '@/lib/portfolio/rules/checking'
import type { OpenEnrolment, Picked } from '@/lib/portfolio/rules/referencing'

type Used = {
  criterionId: string
  location: Location
  claim: string
  placeFrom: number | null
}

/**
 * Cross-references of one portfolio as another can take them over: to criteria of a unit that both hold,
 * of the same number and word for word the same, where the unit is in the plan and in the candidate's hands.
 */
export function sameCriteria(
  used: Used[],
  criterionOf: (id: string) => { criterion: Criterion; unit: SpecificationUnit } | null,
  to: { specification: Specification; enrolments: OpenEnrolment[] },
): Picked[] {
  const open = new Set(to.enrolments.filter(isOpenForCandidate).map(({ unitId }) => unitId))
  const units = new Map(to.specification.units.map((unit) => [unit.reference, unit]))
  return used.flatMap(({ criterionId, location, claim, placeFrom }) => {
    const found = criterionOf(criterionId)
    const unit = found && units.get(found.unit.reference)
    if (!found || !unit || !open.has(unit.id)) return []
    return unit.outcomes
      .flatMap(({ criteria }) => criteria)
      .filter(
        ({ number, text }) => number === found.criterion.number && text === found.criterion.text,
      )
      .map(({ id, number }) => ({
        criterionId: id,
        criterion: number,
        unitId: unit.id,
        location,
        claim,
        // What was to be checked there is to be checked here: made on a version that is not in this portfolio.
        ...(placeFrom !== null && { placeFrom: elsewhere }),
      }))
  })
}
