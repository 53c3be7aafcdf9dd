import { db } from '@/lib/infra/db'
import type { Role } from '@/lib/kernel/actor'
import type { Rightful, Victim } from './victim'

export type PageRow =
  /** Anybody may read it: why. */
  | { open: string }
  /** Everybody who is signed in has their own. */
  | { signedIn: string }
  /** A page of a desk: those who sit at one like it see their own things there. */
  | { address: string; seats: Role[] }
  /** A page about somebody: at these addresses, for these, and for nobody else. */
  | {
      whose: 'amara' | 'siobhan' | 'leanne'
      by: Rightful[]
      at: (victim: Victim) => string[] | Promise<string[]>
    }

const candidate = (address: string): PageRow => ({ address, seats: ['candidate'] })
const assessor = (address: string): PageRow => ({ address, seats: ['assessor'] })
const verifier = (address: string): PageRow => ({ address, seats: ['iqa', 'leadIqa'] })
const centre = (address: string): PageRow => ({ address, seats: ['centreAdmin'] })

/** A page of the candidate's about one of several registrations. */
const ofRegistration = (address: string): PageRow => ({
  whose: 'amara',
  by: ['candidate'],
  at: ({ registrationId }) => [`${address}?registration=${registrationId}`],
})

/** A page of the administrator's about one registration. */
const ofCandidate = (address: string): PageRow => ({
  whose: 'amara',
  by: ['admin'],
  at: ({ registrationId }) => [`/centre/registrations/${registrationId}/${address}`],
})

const awaiting = async ({ registrationId }: Victim) =>
  db().assessmentDecision.findFirstOrThrow({
    where: { registrationId, unitEnrolment: { state: 'awaitingCountersignature' } },
    select: {
      id: true,
      unitEnrolment: {
        select: { submissionItems: { take: 1, select: { evidenceVersionId: true } } },
      },
    },
  })

const people = 'app/assessor/candidates/[registration]'

export const pageRows: Record<string, PageRow> = {
  'app/page.tsx': { open: 'sends everybody on' },
  'app/(door)/accessibility/page.tsx': { open: 'says nothing of anybody' },
  'app/(door)/privacy/page.tsx': { open: 'says nothing of anybody' },
  'app/(door)/sign-in/page.tsx': { open: 'the door' },
  'app/(door)/sign-in/forgotten/page.tsx': { open: 'the door' },
  'app/(door)/invitation/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(door)/password/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(door)/setup/[token]/page.tsx': { open: 'needs a one-time link' },
  'app/(public)/qualifications/page.tsx': { open: 'published' },
  'app/(public)/qualifications/[number]/page.tsx': { open: 'published' },
  'app/(public)/qualifications/[number]/[unit]/page.tsx': { open: 'published' },
  'app/account/page.tsx': { signedIn: '/account' },

  'app/candidate/page.tsx': candidate('/candidate'),
  'app/candidate/feedback/page.tsx': candidate('/candidate/feedback'),
  'app/candidate/evidence/reference/page.tsx': ofRegistration('/candidate/evidence/reference'),
  'app/candidate/evidence/new/page.tsx': ofRegistration('/candidate/evidence/new'),
  'app/candidate/evidence/page.tsx': ofRegistration('/candidate/evidence'),
  'app/candidate/hand-in/page.tsx': ofRegistration('/candidate/hand-in'),
  'app/candidate/matrix/page.tsx': ofRegistration('/candidate/matrix'),
  'app/candidate/qualification/page.tsx': ofRegistration('/candidate/qualification'),
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
  'app/candidate/units/[enrolment]/page.tsx': {
    whose: 'amara',
    by: ['candidate'],
    at: ({ enrolmentIn }) => [`/candidate/units/${enrolmentIn()}`],
  },

  'app/assessor/page.tsx': assessor('/assessor'),
  'app/assessor/caseload/page.tsx': assessor('/assessor/caseload'),
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
  [`${people}/page.tsx`]: {
    whose: 'amara',
    by: ['assessor'],
    at: ({ registrationId }) => [`/assessor/candidates/${registrationId}`],
  },
  [`${people}/records/new/page.tsx`]: {
    whose: 'amara',
    by: ['assessor'],
    at: ({ registrationId }) => [`/assessor/candidates/${registrationId}/records/new`],
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
      const version = unitEnrolment.submissionItems[0]?.evidenceVersionId ?? ''
      return [`/assessor/countersign/${id}/evidence/${version}`]
    },
  },

  'app/verifier/page.tsx': verifier('/verifier'),
  'app/verifier/decisions/page.tsx': verifier('/verifier/decisions'),
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
  'app/verifier/samples/[sample]/page.tsx': {
    whose: 'leanne',
    by: ['iqa'],
    at: async ({ registrationId }) => {
      const { id } = await db().sample.findFirstOrThrow({ where: { registrationId } })
      return [`/verifier/samples/${id}`]
    },
  },

  'app/centre/page.tsx': centre('/centre'),
  'app/centre/people/page.tsx': centre('/centre/people'),
  'app/centre/qualifications/page.tsx': centre('/centre/qualifications'),
  'app/centre/registrations/page.tsx': centre('/centre/registrations'),
  'app/centre/registrations/new/page.tsx': centre('/centre/registrations/new'),
  'app/centre/trail/page.tsx': centre('/centre/trail'),
  'app/centre/people/[seat]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: ({ seatId }) => [`/centre/people/${seatId}`],
  },
  'app/centre/registrations/[registration]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: ({ registrationId }) => [`/centre/registrations/${registrationId}`],
  },
  'app/centre/registrations/[registration]/record/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: ({ registrationId }) => [`/centre/registrations/${registrationId}/record`],
  },
  'app/centre/registrations/[registration]/adjustments/page.tsx': ofCandidate('adjustments'),
  'app/centre/registrations/[registration]/details/page.tsx': ofCandidate('details'),
  'app/centre/registrations/[registration]/move/[move]/page.tsx': ofCandidate('move/suspend'),
  'app/centre/registrations/[registration]/routes/page.tsx': ofCandidate('routes'),
  'app/centre/qualifications/[number]/page.tsx': centre('/centre/qualifications/601-4756-8'),
}
