import { criterionJudged, decisionCountersigned, unitDecided } from '@/lib/assessment/events'
import { assessors, candidate, iqas, telling, unitPlace } from './telling'

const toSample = (enrolmentId: string | null, decisionId: string, reference: string) => ({
  kind: 'quality' as const,
  audience: iqas(enrolmentId),
  sentence: `${reference} of {candidate} is signed off and can be sampled.`,
  path: `/verifier/decisions/${decisionId}`,
})

export const assessmentTellings = [
  telling(criterionJudged, ({ reference, enrolmentId }) => [
    {
      kind: 'decisions',
      audience: candidate,
      sentence: `{by} has judged criteria of ${reference}.`,
      path: unitPlace(enrolmentId),
      // Seventeen criteria are one piece of news.
      once: true,
    },
  ]),
  telling(unitDecided, ({ reference, state, decisionId, actions }, { subjectId }) => {
    const toCandidate = (sentence: string) => ({
      kind: 'decisions' as const,
      audience: candidate,
      sentence,
      path: unitPlace(subjectId),
    })
    if (state === 'referred') {
      const withActions =
        actions.length === 0
          ? ''
          : ` ${actions.length === 1 ? 'An action is' : `${actions.length} actions are`} set for you.`
      return [toCandidate(`{by} referred ${reference} and said what is missing.${withActions}`)]
    }
    if (state === 'achieved') {
      return [
        toCandidate(`{by} signed ${reference} off, subject to quality assurance.`),
        toSample(subjectId, decisionId, reference),
      ]
    }
    return [
      toCandidate(`{by} signed ${reference} off. It counts once it is countersigned.`),
      {
        kind: 'countersigning',
        audience: { to: 'countersigners', reference },
        sentence: `{by} signed ${reference} of {candidate} off. It awaits a countersignature.`,
        path: `/assessor/countersign/${decisionId}`,
      },
    ]
  }),
  telling(
    decisionCountersigned,
    ({ reference, outcome }, { subjectId, enrolmentId }) => {
      const isSigned = outcome === 'signed'
      const toAssessor = {
        kind: 'countersigning' as const,
        audience: assessors(enrolmentId),
        sentence: isSigned
          ? `{by} countersigned ${reference} of {candidate}.`
          : `{by} returned ${reference} of {candidate} to you instead of countersigning it.`,
        path: unitPlace(enrolmentId),
      }
      if (!isSigned) return [toAssessor]
      return [
        toAssessor,
        {
          kind: 'decisions',
          audience: candidate,
          sentence: `${reference} is countersigned: signed off, subject to quality assurance.`,
          path: unitPlace(enrolmentId),
        },
        toSample(enrolmentId, subjectId, reference),
      ]
    },
    true,
  ),
]
