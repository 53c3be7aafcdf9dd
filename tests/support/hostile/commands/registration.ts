import { actorOf } from '../../people'
import type { Rows } from './row'

const seatOf = async (email: string) => (await actorOf(email)).seatId

export const registrationRows: Rows = {
  publishQualification: { whose: 'amara', by: ['installation'], input: () => ({ file: {} }) },
  approveQualification: {
    whose: 'amara',
    by: ['admin'],
    input: ({ qualificationVersionId }) => ({
      qualificationVersionId,
      number: 'X1',
      approvedOn: '2026-01-05',
    }),
    atOwnCentre: true,
  },
  registerCandidate: {
    whose: 'amara',
    by: ['admin'],
    input: ({ seatId, qualificationVersionId }) => ({
      candidateSeatId: seatId,
      qualificationVersionId,
      registeredOn: '2026-07-01',
      unitIds: [],
    }),
  },
  planUnit: {
    whose: 'amara',
    by: ['candidate', 'assessor', 'admin'],
    input: ({ registrationId, spareUnitId }) => ({ registrationId, unitId: spareUnitId }),
  },
  dropUnit: {
    whose: 'amara',
    by: ['candidate', 'assessor', 'admin'],
    input: ({ enrolmentIn }) => ({ enrolmentId: enrolmentIn() }),
  },
  allocateStaff: {
    whose: 'amara',
    by: ['admin'],
    input: async ({ registrationId }) => ({
      registrationId,
      role: 'assessor',
      seatId: await seatOf('gareth@calder.example'),
    }),
  },
  recordAward: {
    whose: 'amara',
    by: ['admin'],
    input: async () => ({
      seatId: await seatOf('gareth@calder.example'),
      title: 'Level 3 Certificate in Assessing Vocational Achievement',
      status: 'held',
    }),
  },
  recordCompetence: {
    whose: 'amara',
    by: ['admin'],
    input: async () => ({
      seatId: await seatOf('gareth@calder.example'),
      unitReferences: ['M/506/2898'],
    }),
  },
}
