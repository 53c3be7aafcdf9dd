import { formatDate } from '@/lib/kernel/dates'
import { actionAdded, actionMoved } from '@/lib/planning/events/actions'
import type { ActionMove } from '@/lib/planning/lifecycle'
import { assessors, candidate, telling } from './telling'

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
]
