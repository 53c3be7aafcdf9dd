import { db } from '@/lib/infra/db'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { actionIn, planOf } from '../commands/planning'
import { planOfCentre } from '../commands/assurance'
import { appealOf } from '../commands/appeals'
import { concernOf } from '../commands/concerns'
import { setOf } from '../commands/questions'
import { interviewWith, openRoundAt } from '../commands/standardisation'
import { visitOf } from '../commands/visits'
import { sharedBy } from '../shared'
import type { Victim } from '../victim'
import type { PageRow } from './row'

const candidate = (address: string): PageRow => ({ address, seats: ['candidate'] })
const assessor = (address: string): PageRow => ({ address, seats: ['assessor'] })
const verifier = (address: string): PageRow => ({ address, seats: ['iqa', 'leadIqa'] })
const staff = (address: string): PageRow => ({ address, seats: ['assessor', 'iqa', 'leadIqa'] })

/** A page of the candidate's about one of several registrations. */
const ofRegistration = (address: string): PageRow => ({
  whose: 'amara',
  by: ['candidate'],
  at: ({ registrationId }) => [`${address}?registration=${registrationId}`],
})

const awaiting = async ({ registrationId }: Victim) =>
  db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'awaitingCountersignature' } },
    select: {
      id: true,
      unitEnrolment: {
        select: {
          submissionItems: { take: 1, select: { evidenceVersionId: true, criterionId: true } },
        },
      },
    },
  })

/** A page of the assessor's about one of their candidates. */
const ofCandidate = (...endings: string[]): PageRow => ({
  whose: 'amara',
  by: ['assessor'],
  at: ({ registrationId }) =>
    endings.map((each) => `/assessor/candidates/${registrationId}${each}`),
})

/** A page of the centre's sampling plan. */
const ofPlan = (...endings: string[]): PageRow => ({
  whose: 'amara',
  by: ['anyIqa'],
  at: async (victim) => {
    const planId = await planOfCentre(victim)
    return endings.map((each) => `/verifier/plan/${planId}${each}`)
  },
})

const people = 'app/assessor/candidates/[registration]'

/** Pages at the door and at the desks of candidates, assessors and IQAs. */
export const deskRows: Record<string, PageRow> = {
  'app/page.tsx': { open: 'sends everybody on' },
  'app/(door)/accessibility/page.tsx': { open: 'says nothing of anybody' },
  'app/(door)/privacy/page.tsx': { open: 'says nothing of anybody' },
  'app/(door)/sign-in/page.tsx': { open: 'the door' },
  'app/(door)/sign-in/forgotten/page.tsx': { open: 'the door' },
  'app/(door)/sign-in/code/page.tsx': { open: 'the door' },
  'app/(door)/invitation/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(door)/password/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(door)/setup/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(door)/witness/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(public)/qualifications/page.tsx': { open: 'published' },
  'app/(public)/qualifications/[number]/page.tsx': { open: 'published' },
  'app/(public)/qualifications/[number]/[unit]/page.tsx': { open: 'published' },
  'app/(public)/verify/page.tsx': {
    open: 'looks at a file where it lies, and says nothing of anybody',
  },
  'app/account/page.tsx': { signedIn: '/account' },
  'app/phrases/page.tsx': { address: '/phrases', seats: ['assessor', 'leadIqa', 'centreAdmin'] },
  'app/notifications/page.tsx': { signedIn: '/notifications' },
  'app/messages/[enrolment]/page.tsx': {
    whose: 'amara',
    by: ['candidate', 'assessor', 'iqa', 'admin'],
    at: ({ enrolmentIn }) => [`/messages/${enrolmentIn()}`],
  },
  'app/planning/[registration]/page.tsx': {
    whose: 'amara',
    by: ['candidate', 'assessor', 'iqa', 'admin'],
    at: ({ registrationId }) => [`/planning/${registrationId}`],
  },
  'app/planning/actions/[action]/page.tsx': {
    whose: 'amara',
    by: ['candidate', 'assessor', 'iqa', 'admin'],
    at: async (victim) => [`/planning/actions/${(await actionIn(victim, 'open')).actionId}`],
  },
  'app/planning/[registration]/new/page.tsx': {
    whose: 'amara',
    by: ['candidate', 'assessor'],
    at: ({ registrationId }) => [`/planning/${registrationId}/new`],
  },
  'app/planning/plans/[plan]/page.tsx': {
    whose: 'amara',
    by: ['candidate', 'assessor', 'iqa', 'admin'],
    at: async (victim) => [`/planning/plans/${(await planOf(victim, 'waiting')).planId}`],
  },
  'app/calendar/page.tsx': {
    address: '/calendar',
    seats: ['candidate', 'assessor', 'iqa', 'leadIqa'],
  },
  'app/account/record/page.tsx': staff('/account/record'),
  'app/account/record/conflict/page.tsx': staff('/account/record/conflict'),

  'app/candidate/page.tsx': candidate('/candidate'),
  'app/candidate/feedback/page.tsx': candidate('/candidate/feedback'),
  'app/candidate/evidence/reference/page.tsx': ofRegistration('/candidate/evidence/reference'),
  'app/candidate/evidence/new/page.tsx': ofRegistration('/candidate/evidence/new'),
  'app/candidate/evidence/write/page.tsx': ofRegistration('/candidate/evidence/write'),
  'app/candidate/evidence/page.tsx': ofRegistration('/candidate/evidence'),
  'app/candidate/witnesses/page.tsx': ofRegistration('/candidate/witnesses'),
  'app/candidate/witnesses/new/page.tsx': ofRegistration('/candidate/witnesses/new'),
  'app/candidate/hand-in/page.tsx': ofRegistration('/candidate/hand-in'),
  'app/candidate/matrix/page.tsx': ofRegistration('/candidate/matrix'),
  'app/candidate/qualification/page.tsx': ofRegistration('/candidate/qualification'),
  'app/candidate/qualification/plan/page.tsx': ofRegistration('/candidate/qualification/plan'),
  'app/candidate/qualification/scan/page.tsx': ofRegistration('/candidate/qualification/scan'),
  'app/candidate/qualification/scan/[unit]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: async ({ registrationId, qualificationVersionId }) => {
      const { reference } = await db().unit.findFirstOrThrow({ where: { qualificationVersionId } })
      const at = `/candidate/qualification/scan/${slugOf(reference)}`
      return [`${at}?registration=${registrationId}`]
    },
  },
  'app/candidate/appeals/page.tsx': candidate('/candidate/appeals'),
  'app/candidate/appeals/new/page.tsx': ofRegistration('/candidate/appeals/new'),
  'app/candidate/appeals/[appeal]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: async (victim) => [`/candidate/appeals/${await appealOf(victim)}`],
  },
  'app/candidate/portfolio/page.tsx': candidate('/candidate/portfolio'),
  'app/candidate/record/page.tsx': ofRegistration('/candidate/record'),
  'app/candidate/registration/page.tsx': ofRegistration('/candidate/registration'),
  'app/candidate/evidence/[id]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: ({ evidenceId, versionId }) => [
      `/candidate/evidence/${evidenceId}`,
      `/candidate/evidence/${evidenceId}?version=${versionId}`,
    ],
  },
  'app/candidate/questions/[set]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: async (victim) => [`/candidate/questions/${await setOf(victim)}`],
  },
  'app/candidate/units/[enrolment]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: ({ enrolmentIn }) => [`/candidate/units/${enrolmentIn()}`],
  },

  'app/assessor/page.tsx': assessor('/assessor'),
  'app/assessor/caseload/page.tsx': assessor('/assessor/caseload'),
  'app/assessor/questions/page.tsx': assessor('/assessor/questions'),
  'app/assessor/witnesses/page.tsx': assessor('/assessor/witnesses'),
  'app/assessor/countersign/page.tsx': assessor('/assessor/countersign'),
  'app/assessor/trail/page.tsx': {
    whose: 'amara',
    by: ['assessor'],
    at: ({ registrationId }) => [`/assessor/trail?candidate=${registrationId}`],
  },
  'app/assessor/units/[enrolment]/page.tsx': {
    whose: 'siobhan',
    by: ['assessor'],
    at: ({ enrolmentIn }) => [`/assessor/units/${enrolmentIn('declared')}`],
  },
  [`${people}/page.tsx`]: ofCandidate(''),
  [`${people}/plan/page.tsx`]: ofCandidate('/plan'),
  [`${people}/quality/page.tsx`]: ofCandidate('/quality'),
  [`${people}/search/page.tsx`]: ofCandidate('/search', '/search?q=customer'),
  [`${people}/records/new/page.tsx`]: ofCandidate('/records/new'),
  [`${people}/prior-learning/[enrolment]/page.tsx`]: {
    whose: 'amara',
    by: ['assessor'],
    at: ({ registrationId, enrolmentIn }) => [
      `/assessor/candidates/${registrationId}/prior-learning/${enrolmentIn('planned')}`,
    ],
  },
  [`${people}/questions/new/page.tsx`]: ofCandidate('/questions/new'),
  [`${people}/questions/[set]/page.tsx`]: {
    whose: 'amara',
    by: ['assessor'],
    at: async (victim) => [
      `/assessor/candidates/${victim.registrationId}/questions/${await setOf(victim)}`,
    ],
  },
  [`${people}/evidence/[version]/page.tsx`]: {
    whose: 'amara',
    by: ['assessor'],
    at: ({ registrationId, versionId }) => [
      `/assessor/candidates/${registrationId}/evidence/${versionId}`,
    ],
  },
  'app/assessor/countersign/[decision]/page.tsx': {
    whose: 'leanne',
    by: ['anyAssessor'],
    at: async (victim) => [`/assessor/countersign/${(await awaiting(victim)).id}`],
  },
  'app/assessor/countersign/[decision]/evidence/[version]/page.tsx': {
    whose: 'leanne',
    by: ['anyAssessor'],
    at: async (victim) => {
      const { id, unitEnrolment } = await awaiting(victim)
      const [item] = unitEnrolment.submissionItems
      if (!item) throw new Error('A decision without anything handed in.')
      const at = `/assessor/countersign/${id}/evidence/${item.evidenceVersionId}`
      return [`${at}?criterion=${item.criterionId}`]
    },
  },

  'app/assessor/shared-files/page.tsx': assessor('/assessor/shared-files'),
  'app/assessor/shared-files/[version]/page.tsx': {
    whose: 'siobhan',
    by: ['assessor'],
    at: async ({ registrationId }) => [`/assessor/shared-files/${await sharedBy(registrationId)}`],
  },

  'app/assessor/feedback/page.tsx': assessor('/assessor/feedback'),
  'app/assessor/standardisation/page.tsx': assessor('/assessor/standardisation'),
  'app/assessor/standardisation/[round]/page.tsx': {
    whose: 'siobhan',
    by: ['anyAssessor'],
    at: async (victim) => [`/assessor/standardisation/${await openRoundAt(victim)}`],
  },

  'app/verifier/packs/page.tsx': verifier('/verifier/packs'),
  'app/verifier/page.tsx': verifier('/verifier'),
  'app/verifier/trends/page.tsx': verifier('/verifier/trends'),
  'app/verifier/activities/page.tsx': verifier('/verifier/activities'),
  'app/verifier/activities/[activity]/page.tsx': {
    whose: 'siobhan',
    by: ['iqa'],
    at: async (victim) => [`/verifier/activities/${await interviewWith(victim)}`],
  },
  'app/verifier/standardisation/page.tsx': verifier('/verifier/standardisation'),
  'app/verifier/standardisation/new/page.tsx': verifier('/verifier/standardisation/new'),
  'app/verifier/standardisation/[round]/page.tsx': {
    whose: 'siobhan',
    by: ['iqa'],
    at: async (victim) => [`/verifier/standardisation/${await openRoundAt(victim)}`],
  },
  'app/verifier/appeals/page.tsx': verifier('/verifier/appeals'),
  'app/verifier/appeals/[appeal]/page.tsx': {
    whose: 'amara',
    by: ['iqa'],
    at: async (victim) => [`/verifier/appeals/${await appealOf(victim)}`],
  },
  'app/verifier/concerns/page.tsx': { address: '/verifier/concerns', seats: ['leadIqa'] },
  'app/verifier/concerns/new/page.tsx': { address: '/verifier/concerns/new', seats: ['leadIqa'] },
  'app/verifier/concerns/[concern]/page.tsx': {
    whose: 'amara',
    by: ['lead'],
    at: async (victim) => [`/verifier/concerns/${await concernOf(victim)}`],
  },
  'app/verifier/visits/page.tsx': { address: '/verifier/visits', seats: ['leadIqa'] },
  'app/verifier/visits/[visit]/page.tsx': {
    whose: 'amara',
    by: ['lead'],
    at: async (victim) => [`/verifier/visits/${await visitOf(victim)}`],
  },
  'app/verifier/shared-files/page.tsx': verifier('/verifier/shared-files'),
  'app/verifier/shared-files/[version]/page.tsx': {
    whose: 'siobhan',
    by: ['iqa'],
    at: async ({ registrationId }) => [`/verifier/shared-files/${await sharedBy(registrationId)}`],
  },
  'app/verifier/decisions/page.tsx': verifier('/verifier/decisions'),
  'app/verifier/strategy/page.tsx': verifier('/verifier/strategy'),
  'app/verifier/strategy/new/page.tsx': verifier('/verifier/strategy/new'),
  'app/verifier/interim/page.tsx': verifier('/verifier/interim'),
  'app/verifier/interim/[enrolment]/page.tsx': {
    whose: 'amara',
    by: ['iqa'],
    at: ({ enrolmentIn }) => [`/verifier/interim/${enrolmentIn('planned')}`],
  },
  'app/verifier/plan/page.tsx': verifier('/verifier/plan'),
  'app/verifier/plan/[plan]/page.tsx': ofPlan(''),
  'app/verifier/plan/[plan]/decisions/page.tsx': ofPlan('/decisions', '/decisions?look=never'),
  'app/verifier/plan/[plan]/release/page.tsx': ofPlan('/release'),
  'app/verifier/witnesses/page.tsx': verifier('/verifier/witnesses'),
  'app/verifier/samples/questions/page.tsx': verifier('/verifier/samples/questions'),
  'app/verifier/samples/page.tsx': verifier('/verifier/samples'),
  'app/verifier/trail/page.tsx': verifier('/verifier/trail'),
  'app/verifier/decisions/[decision]/page.tsx': {
    whose: 'leanne',
    by: ['iqa'],
    at: async ({ registrationId }) => {
      const where = { registrationId, outcome: 'achieved' as const }
      const { id } = await db().assessmentDecision.findFirstOrThrow({ where })
      return [`/verifier/decisions/${id}`]
    },
  },
  'app/verifier/portfolios/[registration]/page.tsx': {
    whose: 'amara',
    by: ['iqa'],
    at: ({ registrationId, versionId }) => [
      `/verifier/portfolios/${registrationId}?q=customer`,
      `/verifier/portfolios/${registrationId}?version=${versionId}`,
    ],
  },
  'app/verifier/samples/[sample]/page.tsx': {
    whose: 'leanne',
    by: ['iqa'],
    at: async ({ registrationId }) => {
      const { id } = await db().sample.findFirstOrThrow({ where: { registrationId } })
      return [`/verifier/samples/${id}`]
    },
  },
}
