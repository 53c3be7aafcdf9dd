import { isIqa, type Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { mayAssess, mayWorkOn, type RegistrationScope } from '@/lib/registration/policy'
import type { ActionMove } from './lifecycle'
import type { ActionOwner } from './model/actions'

export type ActionScope = {
  unitEnrolmentId: string | null
  owner: ActionOwner
  raisedBySeatId: string
}

/** Candidate and assessor plan together: either sets actions, for themselves or for the other (domain.md §8). */
export const mayPlan = (
  actor: Actor,
  registration: RegistrationScope,
  enrolmentId: string | null,
): Refusal | null =>
  actor.role === 'candidate'
    ? mayWorkOn(actor, registration)
    : mayAssess(actor, registration, enrolmentId)

/** The assessor moves every action of theirs; the candidate does their own, and moves those they set. */
export function mayMoveThis(
  actor: Actor,
  registration: RegistrationScope,
  action: ActionScope,
  move: ActionMove,
): Refusal | null {
  const denial = mayPlan(actor, registration, action.unitEnrolmentId)
  if (denial || actor.role !== 'candidate') return denial
  if (action.raisedBySeatId === actor.seatId) return null
  if (move === 'complete' && action.owner === 'candidate') return null
  return refusal(
    'not-yours',
    'Your assessor set this action. Ask them by a message if it should change.',
  )
}

/** The side that somebody who may plan does it from. */
export const sideOf = (actor: Actor): ActionOwner =>
  actor.role === 'candidate' ? 'candidate' : 'assessor'

/** Those with appointments have a calendar; an IQA sees when the assessors they look at are out. */
export const mayHaveCalendar = ({ role }: Actor): boolean =>
  role === 'candidate' || role === 'assessor' || isIqa(role)

/** Of one's own desk only. */
export const mayOpenFeed = (actor: Actor, seatId: string): Refusal | null =>
  actor.seatId === seatId && mayHaveCalendar(actor)
    ? null
    : refusal('not-yours', 'This is somebody else’s calendar.')
