import type { PickerUnit } from '@/components/portfolio/criteria-picker'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'

/** The criteria that may be cross-referenced now: those of units in the candidate's hands. */
export const pickerUnits = (units: UnitProgress[]): PickerUnit[] =>
  units.filter(isCandidateOpen).map(({ enrolmentId, unit, criteria }) => ({
    enrolmentId,
    reference: unit.reference,
    title: unit.title,
    criteria: criteria.map(({ id, number, text, standing }) => ({
      id,
      number,
      text,
      status: standing,
    })),
  }))
