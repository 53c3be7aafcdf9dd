import { dayOf, formatDate } from '@/lib/kernel/dates'
import { visitActionAsked } from '@/lib/visits/events'
import { telling } from './telling'

export const visitTellings = [
  telling(visitActionAsked, ({ ownerSeatId, dueOn, number }, { subjectId }) => [
    {
      kind: 'actions',
      audience: { to: 'seat', seatId: ownerSeatId },
      sentence: `{by} asks for an action after visit ${number}, due ${formatDate(dayOf(dueOn))}.`,
      path: (role) => `${role === 'centreAdmin' ? '/centre' : '/verifier'}/visits/${subjectId}`,
    },
  ]),
]
