import { z } from 'zod'
import { formatDate } from '@/lib/kernel/dates'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { actionMoves } from '@/lib/planning/lifecycle'
import { actionOwners } from '@/lib/planning/model/actions'

const on = (reference: string | null) => (reference ? ` on ${reference}` : '')
const day = (iso: string) => formatDate(new Date(iso))

export const actionAdded = defineEvent(
  'action-added',
  'action-point',
  z.object({
    owner: z.enum(actionOwners),
    enrolmentId: id.nullable(),
    reference: z.string().nullable(),
    text: z.string(),
    dueOn: z.string(),
  }),
  ({ owner, reference, text, dueOn }) =>
    `set the ${owner} an action${on(reference)}, due ${day(dueOn)}: ${text}`,
)

export const actionMoved = defineEvent(
  'action-moved',
  'action-point',
  z.object({
    stepId: id,
    move: z.enum(actionMoves),
    owner: z.enum(actionOwners),
    enrolmentId: id.nullable(),
    reference: z.string().nullable(),
    note: z.string(),
    /** Where it was moved to another day. */
    dueOn: z.string().nullable(),
    evidence: z.array(z.object({ versionId: id, number: z.number() })),
  }),
  ({ move, owner, reference, note, dueOn, evidence }) => {
    const what = `an action of the ${owner}${on(reference)}`
    if (move === 'change') return `moved ${what} to ${dueOn ? day(dueOn) : 'another day'}: ${note}`
    if (move === 'cancel') return `cancelled ${what}: ${note}`
    if (move === 'reopen') return `opened ${what} again: ${note}`
    const pieces = evidence.map(({ number }) => `E${number}`).join(', ')
    return `did ${what}${pieces ? ` with ${pieces}` : ''}: ${note}`
  },
)

export const actionEvents = [actionAdded, actionMoved]
