import { newId } from '@/lib/infra/id'
import { claimed } from '../claimed'
import type { Rightful, Victim } from '../victim'
import type { Row, Rows } from './row'

const happenedOn = '2026-11-23'
const answer = { happenedOn, reference: 'X1', note: 'None.' }

/** Something that is done to a claim, and by whom besides the administrator. */
const ofClaim = (rest: object, ...others: Rightful[]): Row => ({
  whose: 'bethan',
  by: ['admin', ...others],
  input: async (victim) => ({ claimId: (await claimed(victim)).claimId, ...rest }),
})

const certificateOf = async (victim: Victim) => (await claimed(victim)).certificateId

export const claimRows: Rows = {
  prepareClaim: {
    whose: 'bethan',
    by: ['admin'],
    input: ({ registrationId, enrolmentIn }) => ({
      registrationId,
      kind: 'units',
      enrolmentIds: [enrolmentIn('released')],
      confirmed: true,
    }),
  },
  sendClaimToEqa: ofClaim({ note: '' }),
  signClaimOff: ofClaim({ ...answer, signedOffBy: 'Mallory' }, 'eqa'),
  withdrawClaim: ofClaim({ note: 'None.' }),
  submitClaim: ofClaim({ batchId: newId(), confirmed: true }),
  rejectClaim: ofClaim(answer),
  revokeClaim: ofClaim(answer),
  recordCertificates: ofClaim({
    certificates: [{ kind: 'units', number: 'X1', issuedOn: happenedOn }],
  }),
  moveCertificate: {
    whose: 'bethan',
    by: ['admin'],
    input: async (victim) => ({
      certificateId: await certificateOf(victim),
      move: 'receive',
      happenedOn,
      note: 'None.',
    }),
  },
  replaceCertificate: {
    whose: 'bethan',
    by: ['admin'],
    input: async (victim) => ({
      certificateId: await certificateOf(victim),
      number: 'X2',
      issuedOn: happenedOn,
    }),
  },
}
