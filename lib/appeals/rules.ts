import { refusal, type Refusal } from '@/lib/kernel/result'
import { mayMove } from '@/lib/kernel/lifecycle'
import {
  enrolmentLifecycle,
  type EnrolmentState,
  type ReturnedTo,
} from '@/lib/registration/lifecycle'
import type { StandingConflict } from '@/lib/registration/model/conflicts'
import { conflictsWith, conflictWords } from '@/lib/registration/rules/conflicts'
import { lacksIndependence, type HandsIn } from '@/lib/quality-assurance/rules/independence'
import { isWithCentre, type AppealState } from '@/lib/appeals/lifecycle'
import type { AnswerWithin, AppealOutcome } from '@/lib/appeals/model'

/** A decision as asking about it sees it. */
export type Questioned = {
  state: EnrolmentState
  /** No later decision has taken its place. */
  standing: boolean
  /** Appeals against this very decision, withdrawn ones left out. */
  asked: number
}

/** Asked about once, while it stands; a released unit is what the candidate asked for. */
export function mayAsk({ state, standing, asked }: Questioned): Refusal | null {
  if (asked > 0) {
    return refusal(
      'asked',
      'This decision was asked about already. Take that enquiry further instead.',
    )
  }
  if (!standing) return refusal('not-standing', 'A later decision has taken its place.')
  return mayMove(enrolmentLifecycle, 'returnOnAppeal', state)
    ? null
    : refusal(
        'not-decided',
        state === 'released' || state === 'credited'
          ? 'This unit counts: there is nothing for an appeal to put right.'
          : 'This unit waits for a decision. Ask about that one once it is made.',
      )
}

/** Everybody who had a part in what is appealed against, by person. */
export type Part = {
  hands: HandsIn
  /** Sampled, concluded or released the unit. */
  assured: readonly string[]
  /** Asked on the candidate's behalf, or answered an earlier stage of this appeal. */
  involved: readonly string[]
  registrationId: string
  employer: string | null
  conflicts: readonly StandingConflict[]
}

/**
 * Whoever decides an appeal took no part in the decision: not the judge, the decider, the countersigner
 * or the IQA of it, not who answered before, and nobody in conflict, mitigated or not (domain.md §6.1).
 */
export function tookPart(personId: string, part: Part): Refusal | null {
  const { hands, assured, involved, registrationId, employer, conflicts } = part
  const hand = lacksIndependence(personId, hands)
  if (hand?.code === 'own-work') return hand
  if (hand || assured.includes(personId)) {
    return refusal(
      'took-part',
      'You had a part in this decision, so somebody else at the centre has to answer.',
    )
  }
  if (involved.includes(personId)) {
    return refusal(
      'answered-before',
      'You asked on the candidate’s behalf or answered before, so somebody else has to answer now.',
    )
  }
  const serving = [...hands.judged, ...hands.decided, ...hands.countersigned, ...assured]
  const [conflict] = conflictsWith(conflicts, { personId, registrationId, employer, serving })
  return conflict
    ? refusal('conflict', `${conflictWords(conflict)} Somebody else has to answer.`)
    : null
}

export const notNow: Refusal = refusal(
  'not-now',
  'This appeal has moved on, or is closed. Look at where it stands.',
)

/** What an answer does to the unit. */
export type Effect = { returnedTo: ReturnedTo | null }

/**
 * An upheld appeal supersedes the decision: the unit goes back to be decided anew. Where the candidate
 * went on meanwhile it is open already, and stays where it is (domain.md §6).
 */
export function effectOf(
  outcome: AppealOutcome,
  { state, standing }: Pick<Questioned, 'state' | 'standing'>,
  returnTo: ReturnedTo | undefined,
): { ok: true; value: Effect } | { ok: false; refusal: Refusal } {
  if (outcome === 'notUpheld' || !standing) return { ok: true, value: { returnedTo: null } }
  if (state === 'released') {
    const message =
      'The unit was released meanwhile. Say so to the candidate, and let them withdraw or appeal.'
    return { ok: false, refusal: refusal('released', message) }
  }
  if (!mayMove(enrolmentLifecycle, 'returnOnAppeal', state)) {
    return { ok: true, value: { returnedTo: null } }
  }
  const words = 'Say whether the unit goes back to the assessor or to the candidate.'
  return returnTo
    ? { ok: true, value: { returnedTo: returnTo } }
    : { ok: false, refusal: refusal('return-to', words, { fields: { returnTo: 'Choose one.' } }) }
}

const day = 86_400_000

/** By when the centre answers at this stage; nobody sets the awarding body a day. */
export const dueOn = (state: AppealState, at: Date, within: AnswerWithin): Date | null =>
  isWithCentre(state) ? new Date(at.getTime() + within[state] * day) : null
