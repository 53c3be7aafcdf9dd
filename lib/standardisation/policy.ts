import type { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { visibleTo } from '@/lib/registration/policy'

/** What a policy needs to know of a round: who was invited, and whose work is in it. */
export type RoundScope = {
  centreId: string
  judgeSeatIds: readonly string[]
  candidatePersonIds: readonly string[]
}

/** Rounds are an IQA's to open, close and minute. */
export const mayKeepRounds = (actor: Actor): Refusal | null =>
  isIqa(actor.role)
    ? null
    : refusal('not-iqa', 'Standardisation is led by an IQA of the centre. Ask one of them.')

/**
 * A round is seen by the centre's IQAs and administrators and by those invited to judge in it; by nobody
 * whose own work is in it, whatever seat they hold (domain.md §6.1).
 */
export const maySeeRound = (actor: Actor, round: RoundScope): boolean =>
  round.centreId === actor.centreId &&
  !round.candidatePersonIds.includes(actor.personId) &&
  (isIqa(actor.role) ||
    actor.role === 'centreAdmin' ||
    (actor.role === 'assessor' && round.judgeSeatIds.includes(actor.seatId)))

/** The same as a `where`. An agreement test holds the two together. */
export function roundsVisibleTo(actor: Actor): Prisma.StandardisationRoundWhereInput {
  const { centreId, seatId, personId, role } = actor
  const others = {
    centreId,
    pieces: { none: { registration: { candidateSeat: { personId } } } },
  }
  if (isIqa(role) || role === 'centreAdmin') return others
  return role === 'assessor' ? { ...others, judges: { some: { seatId } } } : { id: { in: [] } }
}

/**
 * Evidence of a round for those invited to judge it, who need not see the portfolio it is from: until the
 * discussion is minuted, and no longer.
 */
export function piecesToJudge(actor: Actor): Prisma.StandardisationPieceWhereInput {
  const { centreId, seatId, role } = actor
  if (role !== 'assessor') return { id: { in: [] } }
  return {
    centreId,
    round: {
      AND: [roundsVisibleTo(actor)],
      minutes: null,
      judges: { some: { seatId, seat: { endedAt: null } } },
    },
  }
}

/** Observations, interviews and meetings are the IQAs' to plan and record. */
export const mayKeepActivities = (actor: Actor): Refusal | null =>
  isIqa(actor.role)
    ? null
    : refusal('not-iqa', 'Observations, interviews and meetings are planned by an IQA.')

/** A follow-up is finished by whoever owns it, or by an IQA. */
export const mayFinish = (actor: Actor, followUp: { ownerSeatId: string }): Refusal | null =>
  isIqa(actor.role) || followUp.ownerSeatId === actor.seatId
    ? null
    : refusal('not-yours', 'Whoever it was given to says when it is done, or an IQA.')

/** Interviews touch a candidate's portfolio: they are for those who see it. The rest is the IQAs' alike. */
export const activitiesVisibleTo = (actor: Actor): Prisma.ActivityWhereInput =>
  isIqa(actor.role)
    ? {
        centreId: actor.centreId,
        OR: [{ registrationId: null }, { registration: visibleTo(actor) }],
      }
    : { id: { in: [] } }
