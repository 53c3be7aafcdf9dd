import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import type { VerdictRow } from '@/lib/standardisation/model/rounds'

/** A round as its commands see it. */
export type RoundState = {
  criterionIds: readonly string[]
  /** Seats of those invited, and of those who have handed in. */
  judges: readonly string[]
  handedIn: readonly string[]
  closed: boolean
  minuted: boolean
}

const fieldsOf = (name: string, ids: readonly string[], words: string): Record<string, string> =>
  Object.fromEntries(ids.map((each) => [`${name}.${each}`, words]))

const left = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'} left.`

const twice = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length

/** What may be asked of whom, before a round is opened. */
export function mayOpen(round: {
  unknownCriteria: number
  unknownPieces: number
  /** Invited seats that are nobody's who assesses here. */
  unknownJudges: number
  /** Invited, and the candidate of one of the pieces. */
  ownWork: number
  dueOn: string
  today: string
}): Refusal | null {
  return firstRefusal(
    round.unknownCriteria > 0 &&
      refusal('unknown-criterion', 'Choose criteria of the unit that the round is about.'),
    round.unknownPieces > 0 &&
      refusal(
        'unknown-piece',
        'Choose evidence that was handed in for this unit, by candidates whose portfolios you see.',
      ),
    round.unknownJudges > 0 &&
      refusal('unknown-judge', 'Invite assessors of the centre who still have their seat.'),
    round.ownWork > 0 &&
      refusal(
        'own-work',
        'One of the invited is the candidate whose work is in the set. Nobody judges their own work: leave out that piece, or that person.',
      ),
    round.dueOn < round.today &&
      refusal('past', 'The day to hand in is today or later.', {
        fields: { dueOn: 'Give a day from today on.' },
      }),
  )
}

/** A sheet is handed in whole, once, by somebody invited, before the round is closed. */
export function mayHandIn(
  round: RoundState,
  seatId: string,
  verdicts: readonly VerdictRow[],
): Refusal | null {
  const judged = verdicts.map(({ criterionId }) => criterionId)
  const unjudged = round.criterionIds.filter((each) => !judged.includes(each))
  const silent = verdicts.flatMap(({ criterionId, reason }) => (reason === '' ? criterionId : []))
  return firstRefusal(
    !round.judges.includes(seatId) &&
      refusal('not-invited', 'You were not invited to judge in this round.'),
    round.closed &&
      refusal(
        'closed',
        'This round is closed: verdicts that came now would not be blind. What you typed is kept for you as a draft.',
      ),
    round.handedIn.includes(seatId) &&
      refusal('handed-in', 'You have handed in your verdicts; they stay as they are.'),
    (twice(judged) || judged.some((each) => !round.criterionIds.includes(each))) &&
      refusal('unknown-criterion', 'Judge each criterion of this round once.'),
    unjudged.length > 0 &&
      refusal('unjudged', `Judge every criterion: ${left(unjudged.length)}`, {
        fields: fieldsOf('verdict', unjudged, 'Say met or not yet met.'),
      }),
    silent.length > 0 &&
      refusal('no-reason', `Give each verdict its reason: ${left(silent.length)}`, {
        fields: fieldsOf('reason', silent, 'Say why.'),
      }),
  )
}

/** Closed once all have handed in; earlier only with a reason. */
export function mayClose(round: RoundState, reason: string): Refusal | null {
  const missing = round.judges.length - round.handedIn.length
  return firstRefusal(
    round.closed && refusal('closed', 'This round is closed already.'),
    missing > 0 &&
      reason === '' &&
      refusal(
        'early',
        `${missing === 1 ? 'One of the invited has' : `${missing} of the invited have`} not handed in. Wait for them, or say why the round closes without them.`,
        { fields: { reason: 'Say why it closes without them.' } },
      ),
  )
}

/** Minutes are written once, after the closing, with a verdict agreed on every criterion. */
export function mayMinute(
  round: RoundState,
  said: {
    agreed: readonly { criterionId: string; why: string }[]
    heldOn: string
    today: string
  },
): Refusal | null {
  const agreed = said.agreed.map(({ criterionId }) => criterionId)
  const open = round.criterionIds.filter((each) => !agreed.includes(each))
  const silent = said.agreed.flatMap(({ criterionId, why }) => (why === '' ? criterionId : []))
  return firstRefusal(
    !round.closed &&
      refusal('open', 'Close the round first: what is discussed before is not blind.'),
    round.minuted &&
      refusal('minuted', 'The discussion of this round is minuted; minutes stay as they are.'),
    said.heldOn > said.today &&
      refusal('future', 'The discussion cannot have been held after today.', {
        fields: { heldOn: 'Give a day up to today.' },
      }),
    (twice(agreed) || agreed.some((each) => !round.criterionIds.includes(each))) &&
      refusal('unknown-criterion', 'Agree on each criterion of this round once.'),
    open.length > 0 &&
      refusal('unagreed', `Say what was agreed on every criterion: ${left(open.length)}`, {
        fields: fieldsOf('agreed', open, 'Say what was agreed.'),
      }),
    silent.length > 0 &&
      refusal('no-reason', `Say of each why it was agreed so: ${left(silent.length)}`, {
        fields: fieldsOf('why', silent, 'Say why.'),
      }),
  )
}

/** Follow-ups are somebody's at the centre, and due from today on. */
export function mayRaise(
  rows: readonly { ownerSeatId: string; dueOn: string }[],
  staff: readonly string[],
  today: string,
): Refusal | null {
  return firstRefusal(
    rows.some(({ ownerSeatId }) => !staff.includes(ownerSeatId)) &&
      refusal('unknown-owner', 'Choose somebody of the centre’s staff for each action.'),
    rows.some(({ dueOn }) => dueOn < today) && refusal('past', 'An action is due today or later.'),
  )
}
