import { formatDate } from '@/lib/kernel/dates'
import type { StatusCode } from '@/components/ui/status'
import {
  isOpenForCandidate,
  type EnrolmentState,
  type ReturnedTo,
} from '@/lib/registration/lifecycle'

export type Held = {
  state: EnrolmentState
  stateSince: Date
  returnedTo: ReturnedTo | null
  assessor: string | null
}

export type LockWords = {
  kind: 'locked' | 'waiting' | 'back'
  title: string
  text: string
  opens: string
}

/** Who holds a unit that is not wholly in the candidate's hands, since when, and what opens it. */
export function lockWords(unit: Held): LockWords | null {
  const since = formatDate(unit.stateSince)
  const assessor = unit.assessor ?? 'An assessor, once your centre has allocated one,'
  switch (unit.state) {
    case 'planned':
    case 'dropped':
      return null
    case 'declared':
      return {
        kind: 'waiting',
        title: `You declared this unit on ${since}.`,
        text: `${assessor} will judge what is handed in and decide.`,
        opens:
          'You may still add evidence. You can withdraw the declaration until the first criterion is marked after it.',
      }
    case 'referred':
      return {
        kind: 'back',
        title: `Not yet: more to do, since ${since}.`,
        text: `${unit.assessor ?? 'Your assessor'} has said what is missing.`,
        opens:
          'Add what is missing, hand it in, and declare the unit again. What is met stays met.',
      }
    case 'awaitingCountersignature':
      return {
        kind: 'waiting',
        title: `Decided on ${since}, and waiting for a countersignature.`,
        text: 'A second qualified assessor checks the decision.',
        opens: 'It opens again only if the decision is sent back. There is nothing for you to do.',
      }
    case 'achieved':
      return {
        kind: 'locked',
        title: `Signed off, subject to quality assurance, on ${since}.`,
        text: 'Its evidence and judgements stay as they are.',
        opens:
          'It would open again only if quality assurance returned it, or an appeal of yours was upheld.',
      }
    case 'released':
      return {
        kind: 'locked',
        title: `Released by quality assurance on ${since}.`,
        text: 'This unit is finished; its evidence stays readable.',
        opens: 'Nothing opens a released unit: it counts.',
      }
    case 'credited':
      return {
        kind: 'locked',
        title: `Credited on ${since}.`,
        text: 'It counts without being assessed here.',
        opens: 'It opens only if your centre takes the credit back.',
      }
    case 'returned':
      return unit.returnedTo === 'candidate'
        ? {
            kind: 'back',
            title: `Returned to you on ${since}.`,
            text: 'More evidence is needed before the unit can stand.',
            opens: 'Add what is missing, hand it in, and declare the unit again.',
          }
        : {
            kind: 'waiting',
            title: `Returned to ${unit.assessor ?? 'your assessor'} on ${since}.`,
            text: 'The assessment is looked at again.',
            opens:
              'It opens for you if your assessor asks for more. There is nothing for you to do.',
          }
  }
}

export const unitStatus = (state: EnrolmentState): StatusCode => {
  switch (state) {
    case 'planned':
    case 'dropped':
      return 'not-started'
    case 'declared':
      return 'handed-in'
    case 'referred':
      return 'not-yet'
    case 'awaitingCountersignature':
      return 'countersign'
    case 'achieved':
      return 'signed-off'
    case 'released':
      return 'released'
    case 'returned':
      return 'returned'
    case 'credited':
      return 'credited'
  }
}

/** The unit's state in a few words, as a candidate reads it. */
export const unitWords: Record<EnrolmentState, string> = {
  planned: 'Under way',
  declared: 'Declared',
  referred: 'Not yet: more to do',
  awaitingCountersignature: 'Awaiting countersignature',
  achieved: 'Signed off, subject to quality assurance',
  released: 'Released',
  returned: 'Returned',
  dropped: 'Dropped from the plan',
  credited: 'Credited',
}

export const isCandidateOpen = (unit: Pick<Held, 'state' | 'returnedTo'>): boolean =>
  isOpenForCandidate(unit)
