import { refusal, type Refusal } from '@/lib/kernel/result'
import type { AssessmentAnswer, AssessmentEnd } from '../model/plans'
import type { ActionOwner } from '../model/actions'

/** Whoever plans, plans from one of two sides. */
export type Side = ActionOwner

export type VersionStanding = {
  id: string
  number: number
  by: Side
  at: Date
  startsAt: Date
  minutes: number
  outcome: AssessmentAnswer | null
}

export type PlanState = 'waiting' | 'agreed' | 'sentBack' | AssessmentEnd

export const planStateWords: Record<PlanState, string> = {
  waiting: 'Waiting for an answer',
  agreed: 'Agreed by both',
  sentBack: 'Sent back',
  carriedOut: 'Carried out',
  cancelled: 'Cancelled',
}

const other: Record<Side, Side> = { candidate: 'assessor', assessor: 'candidate' }

/**
 * How a plan stands, from its versions, the oldest first. What was agreed last holds while a change of it
 * waits for an answer.
 */
export function planStanding<Version extends VersionStanding>(
  versions: readonly Version[],
  ending: AssessmentEnd | null,
) {
  const latest = versions.at(-1) ?? null
  const agreed = versions.findLast(({ outcome }) => outcome === 'agreed') ?? null
  const waits = ending === null && latest !== null && latest.outcome === null
  const state: PlanState =
    ending ?? (waits ? 'waiting' : latest?.outcome === 'sentBack' ? 'sentBack' : 'agreed')
  return {
    state,
    latest,
    agreed,
    /** Who has to answer, or, where it came back, to propose again. */
    waitsFor: waits ? other[latest.by] : state === 'sentBack' && latest ? latest.by : null,
  }
}

export const endOf = ({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date =>
  new Date(startsAt.getTime() + minutes * 60_000)

const ended = (ending: AssessmentEnd | null): Refusal | null =>
  ending &&
  refusal(
    'ended',
    `This plan is ${planStateWords[ending].toLowerCase()} already. Make another one instead.`,
  )

const meanwhile = refusal(
  'changed-meanwhile',
  'Somebody changed this plan while you were working. Look at what it says now, then try again.',
)

export const mayChange = (
  versions: readonly VersionStanding[],
  ending: AssessmentEnd | null,
  seen: number,
): Refusal | null => ended(ending) ?? (versions.at(-1)?.number === seen ? null : meanwhile)

/** Both agree: whoever proposed has signed already, so the other answers, once, what stands there last. */
export function mayAnswer(
  versions: readonly VersionStanding[],
  ending: AssessmentEnd | null,
  versionId: string,
  side: Side,
): Refusal | null {
  const latest = versions.at(-1)
  if (latest?.id !== versionId) return ended(ending) ?? meanwhile
  if (ending) return ended(ending)
  if (latest.outcome) return refusal('answered', 'This plan no longer waits for an answer.')
  return latest.by === side
    ? refusal('own-proposal', 'You proposed this plan: the other of you answers it.')
    : null
}

/** Carried out is what both agreed and the time has come for; cancelled, whatever was not carried out. */
export function mayEnd(
  versions: readonly VersionStanding[],
  ending: AssessmentEnd | null,
  outcome: AssessmentEnd,
  at: Date,
): Refusal | null {
  if (ending) return ended(ending)
  if (outcome === 'cancelled') return null
  const { agreed } = planStanding(versions, ending)
  if (!agreed) return refusal('not-agreed', 'Only a plan that both agreed is carried out.')
  return agreed.startsAt <= at
    ? null
    : refusal('not-yet', 'Its time has not come yet. Change the plan if it took place before.')
}
