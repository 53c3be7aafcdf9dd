import { formatDate } from '@/lib/kernel/dates'
import type { Due } from '@/lib/notifications/model/reminders'
import type { Notice } from '@/lib/notifications/rules/audience'
import { holdersOf, placeOf } from '@/lib/notifications/rules/holding'

/** What waits for somebody is said again by itself once it has waited a week (our reading). */
export const waitsDays = 7
/** What has been late or waiting for longer than this when it is first seen is no news. */
export const forgottenDays = 30

/** "is due tomorrow", "was due on 3 November 2026" */
const dueOn = ({ stage, day }: Due, plural = false): string =>
  stage === 'soon'
    ? `${plural ? 'are' : 'is'} due tomorrow`
    : `${plural ? 'were' : 'was'} due on ${formatDate(day)}`

export function reminderWords(due: Due): string {
  const { what, stage, day, label } = due
  const date = formatDate(day)
  const of = label === '' ? '' : ` on ${label}`
  switch (what) {
    case 'action':
      return `An action${of} ${dueOn(due)}.`
    case 'questions':
      return `The questions set for you ${dueOn(due, true)}.`
    case 'appointment':
      return stage === 'soon'
        ? `Assessment plan ${label} is for tomorrow.`
        : `Assessment plan ${label} was for ${date}. Say how it went, or cancel it.`
    case 'record':
      return `E${label} has waited since ${date} for you to read and sign it.`
    case 'unit':
      return `{candidate} has waited since ${date} for ${label} to be assessed.`
    case 'countersignature':
      return `A sign-off of ${label} has waited since ${date} for a countersignature.`
    case 'unitPlan':
      return `{candidate} has waited since ${date} for plan ${label} to be agreed or sent back.`
    case 'assessmentPlan':
      return `Assessment plan ${label} has waited since ${date} for your answer.`
    case 'testimony':
      return `A witness has not answered you yet, and their link ends on ${date}. Send it to them again, or make another.`
    case 'qualityAction':
      return `An action of quality assurance${of} of {candidate} ${dueOn(due)}.`
  }
}

/** What is said of it, and to whom. */
export const remindersOf = (due: Due): Notice[] =>
  holdersOf(due).map((audience) => ({
    kind: 'reminders',
    audience,
    sentence: reminderWords(due),
    path: placeOf(due.what, due),
    registrationId: due.registrationId,
    once: true,
  }))
