import { formatDate } from '@/lib/kernel/dates'
import type { Role } from '@/lib/kernel/actor'
import {
  activityPlanned,
  activityRecorded,
  followUpFinished,
  roundClosed,
  roundMinuted,
  roundOpened,
} from '@/lib/standardisation/events'
import { deskAddress } from '@/lib/notifications/rules/places'
import { telling, type Said } from './telling'

const roundPlace = (roundId: string) => (role: Role) =>
  role === 'centreAdmin' ? '/centre' : `${deskAddress(role)}/standardisation/${roundId}`

/** What somebody was given to do: assessors and administrators have it in one list. */
const followUpPlace = (role: Role) =>
  role === 'centreAdmin' ? '/centre' : `${deskAddress(role)}/standardisation`

const given = (actions: readonly { ownerSeatId: string; dueOn: string }[], after: string): Said[] =>
  actions.map(({ ownerSeatId, dueOn }) => ({
    kind: 'actions',
    audience: { to: 'seat', seatId: ownerSeatId },
    sentence: `{by} set you an action after ${after}, due ${formatDate(new Date(dueOn))}.`,
    path: followUpPlace,
  }))

export const standardisationTellings = [
  telling(roundOpened, ({ number, reference, judges, dueOn }, { subjectId }) =>
    judges.map(({ seatId }): Said => ({
      kind: 'quality',
      audience: { to: 'seat', seatId },
      sentence: `{by} asks you to judge evidence for ${reference} in standardisation round ${number}, by ${formatDate(new Date(dueOn))}.`,
      path: roundPlace(subjectId),
    })),
  ),
  telling(roundClosed, ({ number, judges }, { subjectId }) =>
    judges.map(({ seatId }): Said => ({
      kind: 'quality',
      audience: { to: 'seat', seatId },
      sentence: `Standardisation round ${number} is closed: see how the verdicts compare.`,
      path: roundPlace(subjectId),
    })),
  ),
  telling(roundMinuted, ({ number, actions }) => given(actions, `standardisation round ${number}`)),
  telling(activityPlanned, ({ plannedOn, seatId }, { subjectId }) => [
    {
      kind: 'work',
      audience: { to: 'seat', seatId },
      sentence: `{by} planned an observation, interview or meeting for you, on ${formatDate(new Date(plannedOn))}.`,
      path: `/verifier/activities/${subjectId}`,
    },
  ]),
  telling(activityRecorded, ({ actions }) =>
    given(actions, 'an observation, interview or meeting'),
  ),
  telling(followUpFinished, ({ raisedBySeatId }) => [
    {
      kind: 'actions',
      audience: { to: 'seat', seatId: raisedBySeatId },
      sentence: '{by} finished an action that you set.',
      path: followUpPlace,
    },
  ]),
]
