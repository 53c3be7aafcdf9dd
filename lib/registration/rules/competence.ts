import type { AllocationRole, Competence, StaffRecord } from '@/lib/registration/model/staff'
import { refusal, type Refusal } from '@/lib/kernel/result'

/** Which awards fit which role: the qualification's data. */
export type FittingAwards = { title: string; roles: AllocationRole[] }[]

/**
 * What somebody holds in a role for a unit on a day. Awards do not expire; a working-towards date
 * does (domain.md §6.5).
 */
export function competenceOf(
  staff: StaffRecord,
  role: AllocationRole,
  unitReference: string,
  fitting: FittingAwards,
  today: string,
): Competence {
  const titles = new Set(fitting.filter((award) => award.roles.includes(role)).map((a) => a.title))
  const fit = staff.awards.filter((award) => titles.has(award.title))
  const held = fit.filter((award) => award.status === 'held')
  const towards = fit.filter(
    (award) =>
      award.status === 'workingTowards' && award.targetOn !== null && award.targetOn >= today,
  )
  const rests = held.length > 0 ? held : towards
  return {
    role,
    standing: held.length > 0 ? 'qualified' : towards.length > 0 ? 'workingTowards' : 'none',
    awards: rests.map((award) => award.title),
    targetOn: held.length > 0 ? null : (towards[0]?.targetOn ?? null),
    unitReference,
    competentInUnit: staff.units.includes(unitReference),
  }
}

/** Qualified, and competent in the unit: what they decide counts by itself. */
export const countsAlone = (competence: Competence): boolean =>
  competence.standing === 'qualified' && competence.competentInUnit

/** Somebody who holds nothing, or is not competent in the unit, decides nothing in it. */
export function lacksCompetence(competence: Competence): Refusal | null {
  const { role, unitReference } = competence
  const work = role === 'assessor' ? 'assess' : 'quality-assure'
  if (!competence.competentInUnit) {
    return refusal(
      'not-competent',
      `You are not on record as competent in ${unitReference}. Ask your centre’s administrator to record it before you ${work} this unit.`,
    )
  }
  if (competence.standing === 'none') {
    return refusal(
      'not-qualified',
      `No award that fits this role is on record for you, held or worked towards. Ask your centre’s administrator to record it before you ${work} this unit.`,
    )
  }
  return null
}
