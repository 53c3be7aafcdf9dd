import type { Rows } from './row'

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
  loadQualification: {
    whose: 'amara',
    by: ['admin'],
    input: () => ({ text: '{}' }),
    atOwnCentre: true,
  },
}
