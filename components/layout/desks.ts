import { isIqa, type Role } from '@/lib/kernel/actor'

export type Desk = 'candidate' | 'assessor' | 'verifier' | 'centre' | 'visitor'

type DeskPlan = {
  home: string
  roles: readonly Role[]
  nav: readonly { href: string; label: string }[]
}

/** Each role's desk: its address, who sits there, and what its masthead offers. */
export const desks: Record<Desk, DeskPlan> = {
  candidate: {
    home: '/candidate',
    roles: ['candidate'],
    nav: [
      { href: '/candidate', label: 'Today' },
      { href: '/candidate/qualification', label: 'Qualification' },
      { href: '/candidate/evidence', label: 'Evidence' },
      { href: '/calendar', label: 'Calendar' },
      { href: '/candidate/feedback', label: 'Feedback' },
      { href: '/candidate/record', label: 'Record' },
    ],
  },
  assessor: {
    home: '/assessor',
    roles: ['assessor'],
    nav: [
      { href: '/assessor', label: 'Today' },
      { href: '/assessor/caseload', label: 'Caseload' },
      { href: '/calendar', label: 'Calendar' },
      { href: '/assessor/countersign', label: 'Countersign' },
      { href: '/assessor/standardisation', label: 'Standardisation' },
      { href: '/assessor/questions', label: 'Questions' },
      { href: '/assessor/witnesses', label: 'Witnesses' },
      { href: '/assessor/trail', label: 'Trail' },
    ],
  },
  verifier: {
    home: '/verifier',
    roles: ['iqa', 'leadIqa'],
    nav: [
      { href: '/verifier', label: 'Today' },
      { href: '/verifier/decisions', label: 'Decisions' },
      { href: '/verifier/plan', label: 'Plan' },
      { href: '/verifier/samples', label: 'Samples' },
      { href: '/verifier/standardisation', label: 'Standardisation' },
      { href: '/calendar', label: 'Calendar' },
      { href: '/verifier/witnesses', label: 'Witnesses' },
      { href: '/verifier/appeals', label: 'Appeals' },
      { href: '/verifier/trail', label: 'Trail' },
    ],
  },
  centre: {
    home: '/centre',
    roles: ['centreAdmin'],
    nav: [
      { href: '/centre', label: 'Today' },
      { href: '/centre/people', label: 'People' },
      { href: '/centre/registrations', label: 'Registrations' },
      { href: '/centre/claims', label: 'Claims' },
      { href: '/centre/appeals', label: 'Appeals' },
      { href: '/centre/visits', label: 'Visits' },
      { href: '/centre/qualifications', label: 'Qualifications' },
      { href: '/centre/questions', label: 'Questions' },
      { href: '/centre/witnesses', label: 'Witnesses' },
      { href: '/centre/trail', label: 'Trail' },
    ],
  },
  visitor: {
    home: '/visitor',
    roles: ['eqa'],
    nav: [
      { href: '/visitor', label: 'Today' },
      { href: '/visitor/register', label: 'Register' },
      { href: '/visitor/sample', label: 'Sample' },
      { href: '/visitor/quality', label: 'Quality assurance' },
      { href: '/visitor/centre', label: 'Centre' },
      { href: '/visitor/findings', label: 'Findings' },
      { href: '/visitor/trail', label: 'Trail' },
    ],
  },
}

export const deskOf = (role: Role): Desk => {
  if (isIqa(role)) return 'verifier'
  if (role === 'centreAdmin') return 'centre'
  return role === 'eqa' ? 'visitor' : role === 'assessor' ? 'assessor' : 'candidate'
}

/** The entry of the masthead that a path lies under: the longest that it begins with. */
export const currentEntry = (desk: Desk, path: string): string | undefined => {
  const { home, nav } = desks[desk]
  const under = (href: string) => path === href || (href !== home && path.startsWith(`${href}/`))
  return nav.map((entry) => entry.href).find(under)
}
