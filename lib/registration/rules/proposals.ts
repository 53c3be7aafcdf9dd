import { ok, refuse, type Result } from '@/lib/kernel/result'
import { mayMove } from '@/lib/kernel/lifecycle'
import type { Specification, SpecificationUnit } from '@/lib/specification/model'
import { enrolmentLifecycle, type EnrolmentState } from '@/lib/registration/lifecycle'

/** A unit of the plan as it stands. */
export type PlannedUnit = { id: string; unitId: string; state: EnrolmentState; version: number }

/** What makes a plan the agreed one: units added, taken back, dropped, and those that stay whatever it says. */
export type PlanChange = {
  units: SpecificationUnit[]
  added: SpecificationUnit[]
  takenBack: (PlannedUnit & { unit: SpecificationUnit })[]
  dropped: (PlannedUnit & { unit: SpecificationUnit })[]
}

const isMandatory = (specification: Pick<Specification, 'groups'>, { group }: SpecificationUnit) =>
  specification.groups.some(({ code, mandatory }) => mandatory && code === group)

/** A unit that no plan leaves out: it is mandatory, or its work is declared, decided or credited. */
export const isFixed = (
  specification: Pick<Specification, 'groups'>,
  unit: SpecificationUnit,
  state: EnrolmentState | null,
): boolean =>
  isMandatory(specification, unit) ||
  (state !== null && state !== 'dropped' && !mayMove(enrolmentLifecycle, 'drop', state))

/**
 * What a set of units would change. Units that are fixed are in it, chosen or not; a unit of another
 * qualification is refused.
 */
export function changeTo(
  specification: Pick<Specification, 'groups' | 'units'>,
  enrolments: PlannedUnit[],
  unitIds: readonly string[],
): Result<PlanChange> {
  const chosen = new Set(unitIds)
  const present = new Map(enrolments.map((each) => [each.unitId, each]))
  const known = new Set(specification.units.map(({ id }) => id))
  if (unitIds.some((id) => !known.has(id))) {
    return refuse(
      'unknown-unit',
      'One of the units is not in this qualification. Choose the units again.',
    )
  }
  const change: PlanChange = { units: [], added: [], takenBack: [], dropped: [] }
  for (const unit of specification.units) {
    const own = present.get(unit.id)
    if (chosen.has(unit.id) || isFixed(specification, unit, own?.state ?? null)) {
      change.units.push(unit)
      if (!own) change.added.push(unit)
      else if (own.state === 'dropped') change.takenBack.push({ ...own, unit })
    } else if (own && own.state !== 'dropped') change.dropped.push({ ...own, unit })
  }
  return ok(change)
}

export const changesNothing = ({ added, takenBack, dropped }: PlanChange): boolean =>
  added.length + takenBack.length + dropped.length === 0

/** The change in references, as an event keeps it. */
export const inReferences = ({ units, added, takenBack, dropped }: PlanChange) => ({
  references: units.map(({ reference }) => reference),
  added: [...added, ...takenBack.map(({ unit }) => unit)].map(({ reference }) => reference),
  dropped: dropped.map(({ unit }) => unit.reference),
})
