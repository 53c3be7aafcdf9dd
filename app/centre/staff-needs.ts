import { formatDate } from '@/lib/kernel/dates'
import type { StaffWarnings } from '@/lib/registration/queries/staff-warnings'

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

/** What the administrator is told of staff: dates that run out, units nobody covers, bare conflicts. */
export const staffNeeds = ({ targets, uncovered, bare }: StaffWarnings) => [
  ...targets.map(({ seatId, name, title, targetOn, passed }) => ({
    number: 1,
    words: name,
    rest: passed
      ? `had until ${formatDate(new Date(targetOn))} to hold the ${title}: nothing they sign off counts now`
      : `is to hold the ${title} by ${formatDate(new Date(targetOn))}`,
    href: `/centre/people/${seatId}#awards`,
  })),
  ...uncovered.map(({ role, references }) => ({
    number: references.length,
    words: count(references.length, 'unit in plans has', 'units in plans have'),
    rest: `no competent ${role === 'iqa' ? 'IQA' : 'assessor'}: ${references.slice(0, 4).join(', ')}${references.length > 4 ? ' and more' : ''}`,
    href: '/centre/people#staff',
  })),
  ...bare.map(({ seatId, name }) => ({
    number: 1,
    words: name,
    rest: 'has a conflict of interest without a mitigation',
    href: `/centre/people/${seatId}#conflicts`,
  })),
]
