import { refusal, type Refusal } from '@/lib/kernel/result'
import type { StandingConflict } from '@/lib/registration/model/conflicts'
import type { AllocationRole } from '@/lib/registration/model/staff'
import { conflictsWith, unmitigated } from '@/lib/registration/rules/conflicts'

/** A current allocation with the person behind the seat; `unitEnrolmentId` null is the whole registration. */
export type Slot = { role: AllocationRole; unitEnrolmentId: string | null; personId: string }

/** Who serves a unit in a role: whoever is allocated to it, else whoever is to the whole. */
const serves = (slots: readonly Slot[], role: AllocationRole, unit: string | null) =>
  (
    slots.find((slot) => slot.role === role && slot.unitEnrolmentId === unit) ??
    slots.find((slot) => slot.role === role && slot.unitEnrolmentId === null)
  )?.personId

/**
 * Nobody quality-assures their own assessing: of each unit, and of the registration as a whole, the
 * assessor and the IQA are two people (domain.md §6.1). Two staff are enough for a centre.
 */
export function lacksTwoPeople(
  before: readonly Slot[],
  proposed: Slot,
  unitEnrolmentIds: readonly string[],
): Refusal | null {
  const after = [
    ...before.filter(
      ({ role, unitEnrolmentId }) =>
        role !== proposed.role || unitEnrolmentId !== proposed.unitEnrolmentId,
    ),
    proposed,
  ]
  const clash = [null, ...unitEnrolmentIds].some((unit) => {
    const assessor = serves(after, 'assessor', unit)
    return assessor === proposed.personId && assessor === serves(after, 'iqa', unit)
  })
  return clash
    ? refusal(
        'not-independent',
        proposed.role === 'iqa'
          ? 'This person assesses it, so somebody else has to quality-assure it.'
          : 'This person quality-assures it, so somebody else has to assess it.',
      )
    : null
}

/** A registration as its allocations see it: who serves it now, and which units its plan holds. */
export type Serving = {
  registrationId: string
  employer: string | null
  candidatePersonId: string
  slots: readonly (Slot & { seatId: string })[]
  units: readonly { id: string; reference: string }[]
}

/** The declared conflicts that somebody would serve under in a role. */
export const conflictsOf = (
  { registrationId, employer, slots }: Serving,
  { role, personId }: Pick<Slot, 'role' | 'personId'>,
  conflicts: readonly StandingConflict[],
): StandingConflict[] => {
  const serving = slots.filter((slot) => slot.role !== role).map((slot) => slot.personId)
  return conflictsWith(conflicts, { personId, registrationId, employer, serving })
}

/** Why somebody may not be allocated: their own work, quality-assuring themselves, a bare conflict. */
export const whyNotServe = (
  serving: Serving,
  slot: Slot,
  conflicts: readonly StandingConflict[],
): Refusal | null =>
  (serving.candidatePersonId === slot.personId
    ? refusal('own-work', 'Nobody assesses or quality-assures their own work.')
    : null) ??
  lacksTwoPeople(
    serving.slots,
    slot,
    serving.units.map(({ id }) => id),
  ) ??
  unmitigated(conflictsOf(serving, slot, conflicts))
