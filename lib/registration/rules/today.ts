import { formatDate } from '@/lib/kernel/dates'
import type { AllocationRole, StaffRecord } from '@/lib/registration/model/staff'
import { competenceOf, countsAlone, type FittingAwards } from '@/lib/registration/rules/competence'

/** Part of a group: the units of which the same is true, with the reason where it is no. */
export type Share = { references: string[]; until: string | null; why: string | null }

/** What somebody may do today in one group of units. */
export type GroupToday = {
  code: string
  title: string
  units: number
  alone: string[]
  countersigned: Share[]
  none: Share[]
}

type Specified = {
  groups: readonly { code: string; title: string }[]
  units: readonly { reference: string; group: string }[]
}

/** Why no award carries them in this role: none fits, or the date of the one worked towards has passed. */
function whyUnqualified(staff: StaffRecord, titles: ReadonlySet<string>, today: string): string {
  const passed = staff.awards.find(
    ({ title, status, targetOn }) =>
      titles.has(title) && status === 'workingTowards' && targetOn !== null && targetOn < today,
  )
  return passed?.targetOn
    ? `The date for the ${passed.title}, ${formatDate(new Date(passed.targetOn))}, has passed`
    : 'No award that fits this work is on record, held or worked towards'
}

/**
 * What somebody may do today, unit by unit, put together by group: it follows from the awards and
 * units on record, and from the qualification's data on which award fits which role; from nothing else.
 */
export function mayDoToday(
  staff: StaffRecord,
  role: AllocationRole,
  { groups, units }: Specified,
  fitting: FittingAwards,
  today: string,
): GroupToday[] {
  const titles = new Set(fitting.filter(({ roles }) => roles.includes(role)).map((a) => a.title))
  return groups.map(({ code, title }) => {
    const own = units.filter(({ group }) => group === code)
    const group: GroupToday = {
      code,
      title,
      units: own.length,
      alone: [],
      countersigned: [],
      none: [],
    }
    for (const { reference } of own) {
      const competence = competenceOf(staff, role, reference, fitting, today)
      if (countsAlone(competence)) group.alone.push(reference)
      else if (competence.standing === 'none') {
        share(group.none, reference, { why: whyUnqualified(staff, titles, today) })
      } else if (!competence.competentInUnit) {
        share(group.none, reference, { why: 'Not on record as competent in the unit' })
      } else share(group.countersigned, reference, { until: competence.targetOn })
    }
    return group
  })
}

function share(
  shares: Share[],
  reference: string,
  { until = null, why = null }: { until?: string | null; why?: string | null },
): void {
  const same = shares.find((each) => each.until === until && each.why === why)
  if (same) same.references.push(reference)
  else shares.push({ references: [reference], until, why })
}
