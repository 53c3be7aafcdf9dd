import { londonInstant } from '@/lib/kernel/dates'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { proposalWording, type PlanContent } from '../model/plans'

type Planning = {
  specification: {
    evidenceKinds: readonly { code: string }[]
    units: readonly {
      id: string
      reference: string
      outcomes: readonly { criteria: readonly { id: string; number: string }[] }[]
    }[]
  }
  enrolments: readonly { id: string; unitId: string }[]
}

const fieldRefusal = (code: string, field: string, words: string) =>
  refuse(code, words, { fields: { [field]: words } })

/** What a version says, with its criteria found in the units of the plan, its methods in the specification. */
export function versionOf<Numbered extends { versionId: string; plan: number; version: number }>(
  { specification, enrolments }: Planning,
  content: PlanContent,
  numbered: Numbered,
  at: Date,
) {
  const { entry, what, methods, place, minutes, others, startsOn, startsAt } = content
  const instant = londonInstant(startsOn, startsAt)
  if (!instant || instant < at) {
    return fieldRefusal('past', 'startsOn', 'That time has gone by. Give one that is ahead.')
  }
  const known = new Set(specification.evidenceKinds.map(({ code }) => code))
  if (methods.some((code) => !known.has(code))) {
    return fieldRefusal('unknown-method', 'methods', 'The specification does not know this kind.')
  }
  const criteria = criteriaIn({ specification, enrolments }, content.criterionIds)
  if (!criteria.ok) return criteria
  return ok({
    ...numbered,
    ...{ entry, what, methods: [...new Set(methods)], place, minutes, others },
    startsAt: instant.toISOString(),
    wording: proposalWording,
    criteria: criteria.value,
  })
}

type Found = {
  criterionId: string
  unitId: string
  enrolmentId: string
  reference: string
  number: string
}

function criteriaIn(
  { specification, enrolments }: Planning,
  ids: readonly string[],
): Result<Found[]> {
  const wanted = new Set(ids)
  const found = specification.units.flatMap(({ id: unitId, reference, outcomes }) => {
    const enrolment = enrolments.find((each) => each.unitId === unitId)
    if (!enrolment) return []
    return outcomes
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => wanted.has(id))
      .map(({ id, number }) => ({
        ...{ criterionId: id, unitId, enrolmentId: enrolment.id, reference, number },
      }))
  })
  return found.length === wanted.size
    ? ok(found)
    : fieldRefusal(
        'unknown-criterion',
        'criterionIds',
        'One of the criteria is in no unit of the plan. Choose again.',
      )
}
