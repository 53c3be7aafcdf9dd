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
import { assessors, candidate, telling } from './telling'

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
