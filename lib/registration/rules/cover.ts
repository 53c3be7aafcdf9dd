import type { StaffRecord } from '@/lib/registration/model/staff'
import { competenceOf, type FittingAwards } from '@/lib/registration/rules/competence'

export type CoveringStaff = StaffRecord & { isAssessor: boolean; isIqa: boolean }

/**
 * Why nobody at the centre can assess or quality-assure a unit today: a sentence for each role that
 * is missing, none when both are there (domain.md §6.5: planning it warns). Working towards is
 * enough to plan by; nobody serves their own registration.
 */
export function lackingStaff(
  staff: CoveringStaff[],
  unitReference: string,
  candidatePersonId: string,
  fitting: FittingAwards,
  today: string,
): string[] {
  const others = staff.filter(({ personId }) => personId !== candidatePersonId)
  return (['assessor', 'iqa'] as const).flatMap((role) => {
    const seats = others.filter((each) => (role === 'assessor' ? each.isAssessor : each.isIqa))
    const held = seats.map((each) => competenceOf(each, role, unitReference, fitting, today))
    if (held.some((each) => each.competentInUnit && each.standing !== 'none')) return []
    const called = role === 'assessor' ? 'assessor' : 'internal quality assurer'
    return held.some(({ competentInUnit }) => competentInUnit)
      ? [
          `No ${called} of your centre who is competent in it has an award that fits today, held or worked towards.`,
        ]
      : [`No ${called} of your centre is on record as competent in it.`]
  })
}
