import { formatDate } from '@/lib/kernel/dates'
import type { Role } from '@/lib/kernel/actor'
import {
  actionClosed,
  caseloadMoved,
  sampleConcluded,
  unitReleased,
} from '@/lib/quality-assurance/events'
import { feedbackAcknowledged } from '@/lib/quality-assurance/events/feedback'
import {
  interimPlanned,
  planDrawn,
  samplePlanned,
  sampleUnplanned,
  unitLookedAt,
} from '@/lib/quality-assurance/events/sampling'
import { deskAddress } from '@/lib/notifications/rules/places'
import { assessors, candidate, telling, unitPlace, type Said } from './telling'

/**
 * Assessors have their actions with the feedback; the sample itself is the IQA's (domain.md §6.9). One that
 * was raised with an interim sample stands with its unit.
 */
export const qualityActionPlace =
  (sampleId: string | null, enrolmentId: string | null) => (role: Role) => {
    if (role === 'assessor') return '/assessor/feedback#actions'
    if (deskAddress(role) !== '/verifier') return deskAddress(role)
    return sampleId && sampleId !== enrolmentId
      ? `/verifier/samples/${sampleId}#actions`
      : `/verifier/interim/${enrolmentId}#actions`
  }

const actionsSet = (
  actions: readonly { ownerSeatId: string; dueOn: string }[],
  reference: string,
  sampleId: string | null,
  enrolmentId: string | null,
): Said[] =>
  actions.map(({ ownerSeatId, dueOn }) => ({
    kind: 'actions',
    audience: { to: 'seat', seatId: ownerSeatId },
    sentence: `{by} set you an action on ${reference} of {candidate}, due ${formatDate(new Date(dueOn))}.`,
    path: qualityActionPlace(sampleId, enrolmentId),
  }))

const planPlace = (planId: string) => `/verifier/plan/${planId}`

export const qualityAssuranceTellings = [
  telling(planDrawn, ({ plan, planned, dueOn }, { subjectId }) =>
    [...new Set(planned.map(({ iqaSeatId }) => iqaSeatId))].map((seatId): Said => {
      const count = planned.filter(({ iqaSeatId }) => iqaSeatId === seatId).length
      return {
        kind: 'quality',
        audience: { to: 'seat', seatId },
        sentence: `Sampling plan ${plan} has ${count === 1 ? 'a sample' : `${count} samples`} for you, due by ${formatDate(new Date(dueOn))}.`,
        path: planPlace(subjectId),
      }
    }),
  ),
  telling(samplePlanned, ({ plan, planId, reference, iqaSeatId, dueOn }) => [
    {
      kind: 'quality',
      audience: { to: 'seat', seatId: iqaSeatId },
      sentence: `{by} added ${reference} of {candidate} to sampling plan ${plan} for you, due by ${formatDate(new Date(dueOn))}.`,
      path: planPlace(planId),
    },
  ]),
  telling(interimPlanned, ({ plan, enrolmentId, reference, iqaSeatId, dueOn }) => [
    {
      kind: 'quality',
      audience: { to: 'seat', seatId: iqaSeatId },
      sentence: `{by} planned under sampling plan ${plan} that you look at ${reference} of {candidate} while it is under way, by ${formatDate(new Date(dueOn))}.`,
      path: `/verifier/interim/${enrolmentId}`,
    },
  ]),
  telling(unitLookedAt, (looked, { registrationId }) => [
    {
      kind: 'quality',
      audience: { to: 'seat', seatId: looked.assessorSeatId },
      sentence: `{by} looked at your judgements of ${looked.reference} of {candidate} so far, and left you feedback.`,
      path: `/assessor/candidates/${registrationId}/quality`,
    },
    ...actionsSet(looked.actions ?? [], looked.reference, null, looked.enrolmentId),
  ]),
  telling(sampleUnplanned, ({ plan, planId, reference, iqaSeatId }) => [
    {
      kind: 'quality',
      audience: { to: 'seat', seatId: iqaSeatId },
      sentence: `{by} took ${reference} of {candidate} out of sampling plan ${plan}.`,
      path: planPlace(planId),
    },
  ]),
  telling(
    sampleConcluded,
    ({ reference, outcome, returnedTo, actions }, { subjectId, enrolmentId }) => {
      const place = unitPlace(enrolmentId)
      const toAssessor: Said = {
        kind: 'quality',
        audience: assessors(enrolmentId),
        sentence:
          outcome === 'agreed'
            ? `{by} agreed with the sign-off of ${reference} of {candidate}.`
            : returnedTo === 'assessor'
              ? `{by} returned ${reference} of {candidate} to you. Judge it again, then decide again.`
              : `{by} returned ${reference} to {candidate} for more evidence.`,
        path: place,
      }
      // The candidate hears where the unit is, and nothing of the sample.
      const toCandidate: Said[] =
        outcome === 'agreed'
          ? []
          : [
              {
                kind: 'decisions',
                audience: candidate,
                sentence:
                  returnedTo === 'candidate'
                    ? `${reference} has come back to you: it needs more evidence.`
                    : `Your assessor looks at ${reference} again.`,
                path: place,
              },
            ]
      return [toAssessor, ...toCandidate, ...actionsSet(actions, reference, subjectId, enrolmentId)]
    },
    true,
  ),
  telling(
    actionClosed,
    ({ reference }, { enrolmentId }) => [
      {
        kind: 'actions',
        audience: assessors(enrolmentId),
        sentence: `{by} closed an action on ${reference} of {candidate}.`,
        path: unitPlace(enrolmentId),
      },
    ],
    true,
  ),
  telling(unitReleased, ({ reference }, { subjectId }) => [
    {
      kind: 'decisions',
      audience: candidate,
      sentence: `${reference} is released by quality assurance. It can be claimed.`,
      path: unitPlace(subjectId),
    },
    {
      kind: 'decisions',
      audience: assessors(subjectId),
      sentence: `${reference} of {candidate} is released.`,
      path: unitPlace(subjectId),
    },
  ]),
  telling(feedbackAcknowledged, ({ reference, toSeatId }, { subjectId }) => [
    {
      kind: 'quality',
      audience: { to: 'seat', seatId: toSeatId },
      sentence: `{by} has read your feedback on ${reference} of {candidate}.`,
      path: `/verifier/samples/${subjectId}`,
    },
  ]),
  telling(caseloadMoved, ({ role, toSeatId }, { registrationId }) => [
    {
      kind: 'work',
      audience: { to: 'seat', seatId: toSeatId },
      sentence: 'The work with {candidate} was handed over to you.',
      path: (reader) =>
        reader === 'assessor' ? `/assessor/candidates/${registrationId}` : deskAddress(reader),
    },
    ...(role === 'assessor'
      ? [
          {
            kind: 'work' as const,
            audience: candidate,
            sentence: 'You have another assessor.',
            path: `/candidate/registration?registration=${registrationId}`,
          },
        ]
      : []),
  ]),
]
