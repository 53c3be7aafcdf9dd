import { z } from 'zod'
import { formatDate } from '@/lib/kernel/dates'
import { defineEvent, type NameOf } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { verdicts } from '@/lib/assessment/model'
import { activityKinds, activityKindWords } from '@/lib/standardisation/model/activities'
import { raisedSchema } from '@/lib/standardisation/model/follow-ups'

const many = (count: number, one: string, more: string) =>
  count === 1 ? `one ${one}` : `${count} ${more}`

const withActions = (count: number) =>
  count === 0 ? '' : `, with ${many(count, 'action', 'actions')}`

// Each seat under its own name: that is how the trail finds out whom to name.
const seats = z.array(z.object({ seatId: id }))

const named = (those: z.output<typeof seats>, nameOf: NameOf) =>
  those.map(({ seatId }) => nameOf(seatId)).join(', ')

/** Whose work it is stands in no event: the judges read the trail, too. */
export const roundOpened = defineEvent(
  'standardisation-opened',
  'standardisation-round',
  z.object({
    number: z.number(),
    title: z.string(),
    reference: z.string(),
    criteria: z.array(z.object({ criterionId: id, number: z.string() })),
    pieces: z.array(z.object({ id, label: z.string(), sha256: z.string() })),
    judges: seats,
    dueOn: z.string(),
    wording: z.string(),
  }),
  ({ number, title, reference, pieces, judges }, nameOf) =>
    `opened standardisation round ${number} on ${reference} (“${title}”): ${many(pieces.length, 'piece', 'pieces')} of evidence, to be judged by ${named(judges, nameOf)}`,
)

/** What was judged stays out of the trail until the round is closed; the hash holds it to what was handed in. */
export const sheetHandedIn = defineEvent(
  'standardisation-judged',
  'standardisation-round',
  z.object({
    sheetId: id,
    number: z.number(),
    criteria: z.number(),
    verdictsSha256: z.string(),
    wording: z.string(),
  }),
  ({ number, criteria }) =>
    `handed in verdicts on ${many(criteria, 'criterion', 'criteria')} in standardisation round ${number}`,
)

export const roundClosed = defineEvent(
  'standardisation-closed',
  'standardisation-round',
  z.object({
    closingId: id,
    number: z.number(),
    handedIn: z.number(),
    invited: z.number(),
    judges: seats,
    observed: z.number().nullable(),
    kappa: z.number().nullable(),
    reason: z.string(),
  }),
  ({ number, handedIn, invited, observed, reason }) =>
    `closed standardisation round ${number} with ${handedIn} of ${invited} sheets${observed === null ? '' : `; agreement ${Math.round(observed * 100)} %`}${reason ? `: ${reason}` : ''}`,
)

export const roundMinuted = defineEvent(
  'standardisation-minuted',
  'standardisation-round',
  z.object({
    minutesId: id,
    number: z.number(),
    heldOn: z.string(),
    present: seats,
    text: z.string(),
    agreed: z.array(
      z.object({
        criterionId: id,
        number: z.string(),
        verdict: z.enum(verdicts),
        why: z.string(),
      }),
    ),
    actions: raisedSchema,
  }),
  ({ number, present, actions }, nameOf) =>
    `wrote the minutes of standardisation round ${number} (${named(present, nameOf)})${withActions(actions.length)}`,
)

export const followUpFinished = defineEvent(
  'follow-up-finished',
  'follow-up',
  z.object({ doneId: id, raisedBySeatId: id, note: z.string() }),
  ({ note }) => `finished an action: ${note}`,
)

export const activityPlanned = defineEvent(
  'activity-planned',
  'activity',
  z.object({
    kind: z.enum(activityKinds),
    assessorSeatId: id.nullable(),
    registrationId: id.nullable(),
    about: z.string(),
    plannedOn: z.string(),
    seatId: id,
  }),
  ({ kind, assessorSeatId, plannedOn, seatId, about }, nameOf) =>
    `planned ${kind === 'meeting' ? 'a' : 'an'} ${activityKindWords[kind].toLowerCase()}${assessorSeatId ? ` (${nameOf(assessorSeatId)})` : ''} for ${formatDate(new Date(plannedOn))}, by ${nameOf(seatId)}${kind === 'interview' ? '' : `: ${about}`}`,
)

export const activityRecorded = defineEvent(
  'activity-recorded',
  'activity',
  z.object({
    recordId: id,
    kind: z.enum(activityKinds),
    heldOn: z.string().nullable(),
    present: z.string(),
    findings: z.string(),
    actions: raisedSchema,
  }),
  ({ kind, heldOn, findings, actions }) =>
    heldOn === null
      ? `called off the ${activityKindWords[kind].toLowerCase()}: ${findings}`
      : `recorded the ${activityKindWords[kind].toLowerCase()} held on ${formatDate(new Date(heldOn))}${withActions(actions.length)}`,
)

export const standardisationEvents = [
  roundOpened,
  sheetHandedIn,
  roundClosed,
  roundMinuted,
  followUpFinished,
  activityPlanned,
  activityRecorded,
]
