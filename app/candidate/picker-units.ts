import type { PickerUnit } from '@/components/portfolio/criteria-picker'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { guidanceOf } from '@/lib/specification/queries'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'

const helpWith = (text: string): string | null => {
  const verb = commandVerb(text)
  const help = verbHelp(verb)
  return help && `${verb}: ${help}`
}

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
      help: helpWith(text),
      status: standing,
    })),
  }))

/** Advice on the units that may be chosen: of the one that was asked for, else of all. */
export const guidanceFor = (units: PickerUnit[], enrolmentId: string | undefined) =>
  units
    .filter((unit) => !enrolmentId || unit.enrolmentId === enrolmentId)
    .flatMap(({ reference, title }) => {
      const guidance = guidanceOf(reference)
      return guidance ? [{ title, guidance }] : []
    })
