import { z } from 'zod'
import { date, id, several, text } from '@/lib/kernel/fields'

/** Whose an action is: the candidate's, or that of whoever assesses the unit now. */
export const actionOwners = ['candidate', 'assessor'] as const
export type ActionOwner = (typeof actionOwners)[number]

export const actionOwnerWords: Record<ActionOwner, string> = {
  candidate: 'The candidate',
  assessor: 'The assessor',
}

export const longestAction = 1000
export const longestNote = 2000
/** Added together, where a unit is referred. */
export const mostAtOnce = 10
export const mostEvidence = 20

/** What is to be done and until when. */
export const wantedAction = z.object({
  text: text(longestAction, 'Say what is to be done.'),
  dueOn: date('Give the day by which it is to be done.'),
})
export type WantedAction = z.output<typeof wantedAction>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Rows of a form: those that nobody wrote in are no actions. */
export const wantedActions = z.preprocess(
  (value) =>
    isRecord(value)
      ? Object.values(value).filter((row) => isRecord(row) && Boolean(row['text']))
      : value,
  z.array(wantedAction).max(mostAtOnce).default([]),
)

export const addActionInput = wantedAction.extend({
  registrationId: id,
  owner: z.enum(actionOwners, 'Say who does it.'),
  /** The unit it belongs to, where it belongs to one. */
  enrolmentId: z.preprocess((value) => (value === '' ? undefined : value), id.optional()),
})

/** Which action, and the version of it that was on the screen. */
const which = { actionId: id, seen: z.coerce.number().int().min(0) }

export const changeActionInput = z.object({
  ...which,
  dueOn: date('Give the new day.'),
  note: text(longestNote, 'Say why another day.'),
})

export const completeActionInput = z.object({
  ...which,
  note: text(longestNote, 'Say what was done.'),
  versionIds: several(id)
    .refine((list) => list.length <= mostEvidence, `Name ${mostEvidence} pieces or fewer.`)
    .default([]),
})

export const cancelActionInput = z.object({
  ...which,
  note: text(longestNote, 'Say why it is not needed.'),
})

export const reopenActionInput = z.object({
  ...which,
  note: text(longestNote, 'Say what is still to be done.'),
})
