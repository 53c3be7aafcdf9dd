import { formatDateTime } from '@/lib/kernel/dates'
import { assessmentEntryWords, type AssessmentEntry } from '@/lib/planning/model/plans'

type Wait = {
  what: 'action' | 'answer' | 'proposeAgain' | 'carryOut'
  id: string
  text: string
  number: number
  entry: AssessmentEntry | null
  startsAt: Date | null
}

/** Where something that waits is. */
export const waitPath = ({ what, id }: Wait): string =>
  what === 'action' ? `/planning/actions/${id}` : `/planning/plans/${id}`

export function waitTitle({ what, text, number, entry, startsAt }: Wait): string {
  if (what === 'action') return text
  const when =
    entry && startsAt
      ? `: ${assessmentEntryWords[entry].toLowerCase()}, ${formatDateTime(startsAt)}`
      : ''
  return `Assessment plan ${number}${when}`
}

/** What is to be done about it, by whoever holds it. */
export const waitWords: Record<Wait['what'], string> = {
  action: 'Action',
  answer: 'Agree it, or send it back.',
  proposeAgain: 'It came back with a comment. Propose it again, or cancel it.',
  carryOut: 'Its time has come: say what came of it, or cancel it.',
}

/** What it is called on the button that leads to it. */
export const waitLabel: Record<Wait['what'], string> = {
  action: 'Open',
  answer: 'Answer',
  proposeAgain: 'Propose again',
  carryOut: 'Write it up',
}
