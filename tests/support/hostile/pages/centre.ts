import { db } from '@/lib/infra/db'
import { claimed } from '../claimed'
import { appealOf } from '../commands/appeals'
import { visitOf } from '../commands/visits'
import { concernOf } from '../commands/concerns'
import { ownEdition } from '../own-edition'
import { ownImport } from '../own-import'
import type { PageRow } from './row'

const centre = (address: string): PageRow => ({ address, seats: ['centreAdmin'] })

const visitor = (address: string): PageRow => ({ address, seats: ['eqa'] })

/** A page of the administrator's about one registration. */
const ofCandidate = (address: string): PageRow => ({
  whose: 'amara',
  by: ['admin'],
  at: ({ registrationId }) => [`/centre/registrations/${registrationId}/${address}`],
})

/** A page of the administrator's about a member of staff: whoever assesses the victim. */
const ofStaff = (what: string): PageRow => ({
  whose: 'amara',
  by: ['admin'],
  at: async ({ registrationId }) => {
    const where = { registrationId, role: 'assessor' as const, endedAt: null }
    const { seatId } = await db().allocation.findFirstOrThrow({ where })
    return [`/centre/people/${seatId}/${what}`]
  },
})

/** Pages at the desks of administrators and EQAs. */
export const centreRows: Record<string, PageRow> = {
  'app/centre/page.tsx': centre('/centre'),
  'app/centre/trends/page.tsx': centre('/centre/trends'),
  'app/centre/questions/page.tsx': centre('/centre/questions'),
  'app/centre/packs/page.tsx': centre('/centre/packs'),
  'app/centre/letters/page.tsx': centre('/centre/letters'),
  'app/centre/people/page.tsx': centre('/centre/people'),
  'app/centre/qualifications/page.tsx': centre('/centre/qualifications'),
  'app/centre/registrations/page.tsx': centre('/centre/registrations'),
  'app/centre/registrations/new/page.tsx': centre('/centre/registrations/new'),
  'app/centre/registrations/import/page.tsx': centre('/centre/registrations/import'),
  'app/centre/registrations/import/[import]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: async (victim) => [`/centre/registrations/import/${await ownImport(victim)}`],
  },
  'app/centre/witnesses/page.tsx': centre('/centre/witnesses'),
  'app/centre/trail/page.tsx': centre('/centre/trail'),
  'app/centre/appeals/page.tsx': centre('/centre/appeals'),
  'app/centre/appeals/new/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: ({ registrationId }) => [`/centre/appeals/new?registration=${registrationId}`],
  },
  'app/centre/appeals/[appeal]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: async (victim) => [`/centre/appeals/${await appealOf(victim)}`],
  },
  'app/centre/concerns/page.tsx': centre('/centre/concerns'),
  'app/centre/concerns/new/page.tsx': centre('/centre/concerns/new'),
  'app/centre/concerns/[concern]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: async (victim) => [`/centre/concerns/${await concernOf(victim)}`],
  },
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
  'app/centre/registrations/[registration]/plan/page.tsx': ofCandidate('plan'),
  'app/centre/registrations/[registration]/routes/page.tsx': ofCandidate('routes'),
  'app/centre/allocation/page.tsx': centre('/centre/allocation'),
  'app/centre/people/[seat]/conflict/page.tsx': ofStaff('conflict'),
  'app/centre/people/[seat]/leaving/page.tsx': ofStaff('leaving'),
  'app/centre/claims/page.tsx': centre('/centre/claims'),
  'app/centre/claims/candidates/page.tsx': centre('/centre/claims/candidates'),
  'app/centre/claims/[claim]/page.tsx': {
    whose: 'bethan',
    by: ['admin'],
    at: async (victim) => [`/centre/claims/${(await claimed(victim)).claimId}`],
  },
  'app/centre/claims/batches/[batch]/page.tsx': {
    whose: 'bethan',
    by: ['admin'],
    at: async (victim) => [`/centre/claims/batches/${(await claimed(victim)).batchId}`],
  },
  'app/centre/claims/registrations/[registration]/page.tsx': {
    whose: 'bethan',
    by: ['admin'],
    at: ({ registrationId }) => [`/centre/claims/registrations/${registrationId}`],
  },
  'app/centre/qualifications/load/page.tsx': centre('/centre/qualifications/load'),
  'app/centre/qualifications/editions/[version]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: async (victim) => [`/centre/qualifications/editions/${await ownEdition(victim)}`],
  },
  'app/centre/qualifications/[number]/page.tsx': centre('/centre/qualifications/601-4756-8'),

  'app/centre/visits/page.tsx': centre('/centre/visits'),
  'app/centre/visits/[visit]/page.tsx': {
    whose: 'amara',
    by: ['admin'],
    at: async (victim) => [`/centre/visits/${await visitOf(victim)}`],
  },

  'app/visitor/page.tsx': visitor('/visitor'),
  'app/visitor/register/page.tsx': visitor('/visitor/register'),
  'app/visitor/packs/page.tsx': visitor('/visitor/packs'),
  'app/visitor/sample/page.tsx': visitor('/visitor/sample'),
  'app/visitor/quality/page.tsx': visitor('/visitor/quality'),
  'app/visitor/quality/sampling/page.tsx': visitor('/visitor/quality/sampling'),
  'app/visitor/centre/page.tsx': visitor('/visitor/centre'),
  'app/visitor/findings/page.tsx': visitor('/visitor/findings'),
  'app/visitor/trail/page.tsx': {
    whose: 'leanne',
    by: ['eqa'],
    at: ({ registrationId }) => [`/visitor/trail?candidate=${registrationId}`],
  },
  'app/visitor/portfolios/[registration]/page.tsx': {
    whose: 'leanne',
    by: ['eqa'],
    at: ({ registrationId }) => [`/visitor/portfolios/${registrationId}`],
  },
  'app/visitor/portfolios/[registration]/units/[enrolment]/page.tsx': {
    whose: 'leanne',
    by: ['eqa'],
    at: ({ registrationId, enrolmentIn }) => [
      `/visitor/portfolios/${registrationId}/units/${enrolmentIn('released')}`,
    ],
  },
  'app/visitor/claims/[claim]/page.tsx': {
    whose: 'bethan',
    by: ['eqa'],
    at: async (victim) => [`/visitor/claims/${(await claimed(victim)).claimId}`],
  },
}
