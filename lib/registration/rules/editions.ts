import { refuse, ok, type Result } from '@/lib/kernel/result'
import type { Specification } from '@/lib/specification/model'
import type { RegistrationState } from '@/lib/registration/lifecycle'

/** A unit of a plan; `worked` once evidence was cross-referenced to it or a judgement made. */
export type PlannedUnit = { id: string; reference: string; worked: boolean }

export type Moved = { id: string; unitId: string; reference: string }

const list = new Intl.ListFormat('en-GB')

/**
 * Whether a registration may move to another edition, and what its plan becomes. Work stands on the
 * criteria it was done against, so a unit with work stays where it is, and with it the registration.
 */
export function planInEdition(
  registration: { state: RegistrationState; plan: PlannedUnit[] },
  from: Pick<Specification, 'id' | 'number'>,
  to: Pick<Specification, 'id' | 'number' | 'edition' | 'units' | 'groups'>,
  newId: () => string,
): Result<{ moved: Moved[]; added: Moved[] }> {
  if (from.number !== to.number) {
    return refuse(
      'other-qualification',
      'This is an edition of another qualification, and a registration stays on its own. Register the candidate on the other one.',
    )
  }
  if (from.id === to.id)
    return refuse(
      'same-edition',
      'The registration is on this edition already. There is nothing to move.',
    )
  if (registration.state !== 'active' && registration.state !== 'suspended') {
    return refuse(
      'not-open',
      'Only an active or suspended registration moves to another edition. Reopen it first, if it is to go on.',
    )
  }
  const units = new Map(to.units.map((unit) => [unit.reference, unit]))
  const worked = registration.plan.filter((unit) => unit.worked)
  if (worked.length > 0) {
    return refuse(
      'work-stands',
      `Evidence or judgements stand on ${list.format(worked.map(({ reference }) => reference))} as this edition words it. The candidate finishes on this edition.`,
    )
  }
  const gone = registration.plan.filter(({ reference }) => !units.has(reference))
  if (gone.length > 0) {
    return refuse(
      'unit-gone',
      `${list.format(gone.map(({ reference }) => reference))} ${gone.length === 1 ? 'is' : 'are'} not in edition ${to.edition}. The candidate finishes on this edition.`,
    )
  }
  const mandatory = new Set(to.groups.filter((group) => group.mandatory).map(({ code }) => code))
  const planned = new Set(registration.plan.map(({ reference }) => reference))
  return ok({
    moved: registration.plan.flatMap(({ id, reference }) => {
      const unit = units.get(reference)
      return unit ? [{ id, unitId: unit.id, reference }] : []
    }),
    added: to.units
      .filter(({ group, reference }) => mandatory.has(group) && !planned.has(reference))
      .map(({ id: unitId, reference }) => ({ id: newId(), unitId, reference })),
  })
}
