import {
  declarationWithdrawn,
  handedIn,
  recordAdded,
  recordSigned,
  unitDeclared,
} from '@/lib/portfolio/events'
import { priorLearningRecorded } from '@/lib/portfolio/events/accounts'
import { feedbackAnswered, feedbackGiven } from '@/lib/portfolio/events/feedback'
import { messageSent } from '@/lib/portfolio/events/messages'
import { testimonySigned } from '@/lib/portfolio/events/witness'
import { assessors, candidate, telling, unitPlace } from './telling'

/** "E1, E2 and E7", each once. */
const listed = (all: readonly string[]) => new Intl.ListFormat('en-GB').format(new Set(all))

export const portfolioTellings = [
  telling(handedIn, ({ number, pins }, { registrationId }) => {
    const enrolmentIds = [...new Set(pins.map(({ enrolmentId }) => enrolmentId))]
    const [only, ...others] = enrolmentIds
    return [
      {
        kind: 'evidence',
        audience: assessors(...enrolmentIds),
        sentence: `{candidate} handed in submission ${number}: ${listed(pins.map(({ evidence }) => `E${evidence}`))} for ${listed(pins.map(({ reference }) => reference))}.`,
        path:
          only && others.length === 0
            ? `/assessor/units/${only}`
            : `/assessor/candidates/${registrationId}`,
      },
    ]
  }),
  telling(recordSigned, ({ number, pins }, { registrationId, subjectId }) => [
    {
      kind: 'evidence',
      audience: assessors(...pins.map(({ enrolmentId }) => enrolmentId)),
      sentence: `{candidate} read and signed E${number}, and so handed it in.`,
      path: `/assessor/candidates/${registrationId}/evidence/${subjectId}`,
    },
  ]),
  telling(unitDeclared, ({ reference }, { subjectId }) => [
    {
      kind: 'evidence',
      audience: assessors(subjectId),
      sentence: `{candidate} declared ${reference} complete and asks for it to be signed off.`,
      path: unitPlace(subjectId),
    },
  ]),
  telling(declarationWithdrawn, ({ reference }, { subjectId }) => [
    {
      kind: 'evidence',
      audience: assessors(subjectId),
      sentence: `{candidate} withdrew the declaration of ${reference}.`,
      path: unitPlace(subjectId),
    },
  ]),
  telling(recordAdded, ({ number }, { subjectId }) => [
    {
      kind: 'records',
      audience: candidate,
      sentence: `{by} recorded E${number}. Read and sign it: your signature hands it in.`,
      path: `/candidate/evidence/${subjectId}`,
    },
  ]),
  telling(priorLearningRecorded, ({ number }, { subjectId }) => [
    {
      kind: 'records',
      audience: candidate,
      sentence: `{by} recorded prior learning as E${number}. Read and sign it: your signature hands it in.`,
      path: `/candidate/evidence/${subjectId}`,
    },
  ]),
  telling(messageSent, ({ reference, enrolmentId }) =>
    [candidate, assessors(enrolmentId)].map((audience) => ({
      kind: 'messages' as const,
      audience,
      sentence: `{by} wrote to you about ${reference}.`,
      path: `/messages/${enrolmentId}`,
      // The thread shows how many: whoever has not opened it knows already.
      once: true,
    })),
  ),
  telling(feedbackGiven, ({ number, evidenceId, versionId }, { subjectId }) => [
    {
      kind: 'messages',
      audience: candidate,
      sentence: `{by} gave you feedback on E${number}. It is advice, not a judgement.`,
      path: `/candidate/evidence/${evidenceId}?version=${versionId}#f-${subjectId}`,
    },
  ]),
  telling(feedbackAnswered, (about, { subjectId, registrationId }) =>
    [candidate, { to: 'seat' as const, seatId: about.authorSeatId }].map((audience) => ({
      kind: 'messages' as const,
      audience,
      sentence: `{by} answered the feedback on E${about.number}.`,
      path: (role) =>
        role === 'candidate'
          ? `/candidate/evidence/${about.evidenceId}?version=${about.versionId}#f-${subjectId}`
          : `/assessor/candidates/${registrationId}/evidence/${about.versionId}#f-${subjectId}`,
      once: true,
    })),
  ),
  telling(testimonySigned, ({ number }, { subjectId }) => [
    {
      kind: 'evidence',
      audience: candidate,
      sentence: `The witness you asked signed E${number}, a testimony. Hand it in when you are ready.`,
      path: `/candidate/evidence/${subjectId}`,
    },
  ]),
]
