import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import { actionAdded, actionMoved } from '@/lib/planning/events/actions'
import {
  assessmentAnswered,
  assessmentChanged,
  assessmentEnded,
  assessmentProposed,
} from '@/lib/planning/events/plans'
import { assessmentEntryWords } from '@/lib/planning/model/plans'
import type { ActionMove } from '@/lib/planning/lifecycle'
import { nudged } from '@/lib/planning/events/nudges'
import { nudgeWords, type NudgeHolder } from '@/lib/planning/model/nudges'
import type { Audience } from '@/lib/notifications/rules/audience'
import { assessors, candidate, telling, unitPlace } from './telling'
import { qualityActionPlace } from './quality-assurance'

const planPlace = (planId: string) => `/planning/plans/${planId}`
const when = (startsAt: string) => formatDateTime(new Date(startsAt))

/** Whoever did it is not told; the other is. */
const toBoth = (sentence: string, planId: string) =>
  [candidate, assessors()].map((audience) => ({
    kind: 'plans' as const,
    audience,
    sentence,
    path: planPlace(planId),
  }))

const on = (reference: string | null) => (reference ? ` on ${reference}` : '')
const actionPlace = (actionId: string) => `/planning/actions/${actionId}`

const became: Record<ActionMove, string> = {
  change: 'moved an action',
  complete: 'did an action',
  cancel: 'cancelled an action',
  reopen: 'opened an action again',
}

function nudgedOnes(
  to: NudgeHolder,
  toSeatId: string | null,
  enrolmentId: string | null,
  reference: string,
): Audience {
  if (to === 'owner' && toSeatId) return { to: 'seat', seatId: toSeatId }
  if (to === 'countersigners') return { to, reference }
  return to === 'candidate' ? candidate : assessors(enrolmentId)
}

export const planningTellings = [
  telling(actionAdded, ({ owner, enrolmentId, reference, dueOn }, { subjectId }) => [
    {
      kind: 'actions',
      audience: owner === 'candidate' ? candidate : assessors(enrolmentId),
      sentence: `{by} set you an action${on(reference)}, due ${formatDate(new Date(dueOn))}.`,
      path: actionPlace(subjectId),
    },
  ]),
  telling(actionMoved, ({ move, enrolmentId, reference }, { subjectId }) =>
    // Whoever moved it is not told; the other is.
    [candidate, assessors(enrolmentId)].map((audience) => ({
      kind: 'actions' as const,
      audience,
      sentence: `{by} ${became[move]}${on(reference)}.`,
      path: actionPlace(subjectId),
    })),
  ),
  telling(nudged, ({ what, to, toSeatId, enrolmentId, label, placeId }, { registrationId }) => [
    {
      kind: 'nudges',
      audience: nudgedOnes(to, toSeatId, enrolmentId, label),
      sentence: `{by} waits for you: ${nudgeWords(what, label)}.`,
      path: {
        unit: unitPlace(enrolmentId),
        record: `/candidate/evidence/${placeId}`,
        unitPlan: `/assessor/candidates/${registrationId}/plan`,
        assessmentPlan: planPlace(placeId),
        action: actionPlace(placeId),
        questions: `/candidate/questions/${placeId}`,
        answers: `/assessor/candidates/${registrationId}/questions/${placeId}`,
        countersignature: `/assessor/countersign/${placeId}`,
        qualityAction: qualityActionPlace(placeId, enrolmentId),
      }[what],
      once: true,
    },
  ]),
  telling(assessmentProposed, ({ plan, entry, startsAt }, { subjectId }) =>
    toBoth(
      `{by} proposed assessment plan ${plan}: a ${assessmentEntryWords[entry].toLowerCase()} on ${when(startsAt)}. Agree it, or send it back.`,
      subjectId,
    ),
  ),
  telling(assessmentChanged, ({ plan, startsAt }, { subjectId }) =>
    toBoth(
      `{by} proposed to change assessment plan ${plan}, now for ${when(startsAt)}. Agree it, or send it back.`,
      subjectId,
    ),
  ),
  telling(assessmentAnswered, ({ plan, outcome }, { subjectId }) =>
    toBoth(
      outcome === 'agreed'
        ? `{by} agreed assessment plan ${plan}.`
        : `{by} sent assessment plan ${plan} back with a comment.`,
      subjectId,
    ),
  ),
  telling(assessmentEnded, ({ plan, outcome }, { subjectId }) =>
    toBoth(
      outcome === 'cancelled'
        ? `{by} cancelled assessment plan ${plan}.`
        : `{by} carried assessment plan ${plan} out.`,
      subjectId,
    ),
  ),
]
