import {
  claimCertificated,
  claimRejected,
  claimRevoked,
  claimSentToEqa,
  claimSignedOff,
} from '@/lib/certification/events'
import { admins, candidate, telling, type Said } from './telling'

const toAdmins = (sentence: string, claimId: string): Said => ({
  kind: 'claims',
  audience: admins,
  sentence,
  path: `/centre/claims/${claimId}`,
})

export const claimTellings = [
  telling(claimSentToEqa, ({ number }, { subjectId }) => [
    {
      kind: 'claims',
      audience: { to: 'eqas' },
      sentence: `Claim ${number} of {candidate} waits for you to sign it off.`,
      path: `/visitor/claims/${subjectId}`,
    },
  ]),
  telling(claimSignedOff, ({ number, ownSeat }, { subjectId }) =>
    ownSeat ? [toAdmins(`{by} signed claim ${number} of {candidate} off.`, subjectId)] : [],
  ),
  telling(claimRejected, ({ number, from }, { subjectId }) => [
    toAdmins(
      from === 'awaitingEqa'
        ? `The EQA did not sign claim ${number} of {candidate} off.`
        : `The awarding body rejected claim ${number} of {candidate}.`,
      subjectId,
    ),
  ]),
  telling(claimCertificated, ({ certificates }) => [
    {
      kind: 'claims',
      audience: candidate,
      sentence:
        certificates.length === 1
          ? 'The awarding body issued your certificate. Your centre hands it over.'
          : 'The awarding body issued your certificates. Your centre hands them over.',
      path: '/candidate',
    },
  ]),
  telling(claimRevoked, ({ number }, { subjectId }) => [
    toAdmins(`The awarding body revoked claim ${number} of {candidate}.`, subjectId),
    {
      kind: 'claims',
      audience: candidate,
      sentence: 'The awarding body revoked a certificate of yours. Ask your centre what it means.',
      path: '/candidate',
    },
  ]),
]
