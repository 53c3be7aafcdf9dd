import type { KeptReference } from '@/lib/portfolio/events'
import type { Location } from '@/lib/portfolio/model/location'
import { refuse, ok, type Result } from '@/lib/kernel/result'
import { isOpenForCandidate, type EnrolmentStanding } from '@/lib/registration/lifecycle'

/** A unit of the plan that criteria can be picked from. */
export type OpenEnrolment = EnrolmentStanding & { id: string; unitId: string; reference: string }

/** A criterion somebody picked. */
export type Picked = {
  criterionId: string
  criterion: string
  unitId: string
  location: Location
  claim: string
  /** The version it was made on, where its place is still to be checked. */
  placeFrom?: number
}

/**
 * Cross-references for several versions × several criteria. Pairs that exist already are left as
 * they are; a criterion must be of a unit in the plan that is in the candidate's hands.
 */
export function crossReferencesFor(
  versionIds: string[],
  picked: Picked[],
  enrolments: OpenEnrolment[],
  existing: { versionId: string; criterionId: string }[],
  newId: () => string,
): Result<KeptReference[]> {
  const byUnit = new Map(enrolments.map((enrolment) => [enrolment.unitId, enrolment]))
  const present = new Set(
    existing.map(({ versionId, criterionId }) => `${versionId} ${criterionId}`),
  )
  const made: KeptReference[] = []
  for (const { unitId, ...place } of picked) {
    const enrolment = byUnit.get(unitId)
    if (!enrolment || enrolment.state === 'dropped') {
      return refuse('not-in-plan', `${place.criterion} belongs to a unit that is not in the plan.`)
    }
    if (!isOpenForCandidate(enrolment)) {
      return refuse(
        'locked',
        `${enrolment.reference} is not in the candidate’s hands at present, so nothing can be cross-referenced to it.`,
      )
    }
    for (const versionId of versionIds) {
      const key = `${versionId} ${place.criterionId}`
      if (present.has(key)) continue
      present.add(key)
      made.push({
        id: newId(),
        versionId,
        enrolmentId: enrolment.id,
        unitId,
        reference: enrolment.reference,
        ...place,
      })
    }
  }
  return ok(made)
}
