import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { dayOf, formatDate } from '@/lib/kernel/dates'
import { visitFindingKinds, visitFindingWords, visitPicks } from '@/lib/visits/model'

const numbered = { number: z.number(), sequence: z.number(), stepId: id }
const day = (iso: string) => formatDate(dayOf(iso))

export const visitOpened = defineEvent(
  'visit-opened',
  'visit',
  z.object({
    ...numbered,
    awardingBody: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    seatId: id,
    personId: id,
    invitationId: id,
    newPerson: z.boolean(),
  }),
  ({ number, awardingBody, opensOn, closesOn, seatId }, nameOf) =>
    `opened visit ${number} of ${awardingBody} for ${nameOf(seatId)}, from ${day(opensOn)} to ${day(closesOn)}`,
)

export const visitExtended = defineEvent(
  'visit-extended',
  'visit',
  z.object({ ...numbered, closesOn: z.string() }),
  ({ number, closesOn }) => `extended visit ${number} to ${day(closesOn)}`,
)

export const visitLinkRenewed = defineEvent(
  'visit-link-renewed',
  'visit',
  z.object({ ...numbered, seatId: id, invitationId: id }),
  ({ number, seatId }, nameOf) =>
    `made ${nameOf(seatId)} a new link for visit ${number}; their second factor is void`,
)

export const visitClosed = defineEvent(
  'visit-closed',
  'visit',
  z.object({ ...numbered, seatId: id }),
  ({ number }) => `closed visit ${number}`,
)

/** One for each portfolio that is picked, on its own trail. */
export const portfolioPicked = defineEvent(
  'visit-portfolio-picked',
  'visit',
  z.object({
    sampledId: id,
    number: z.number(),
    way: z.enum(visitPicks),
    seed: z.string().nullable(),
  }),
  ({ number, seed }) =>
    seed
      ? `drew this portfolio at random for visit ${number} (seed ${seed})`
      : `picked this portfolio for visit ${number}`,
)

/** The words stand in the finding, which never changes: the trail says that there is one. */
export const findingLeft = defineEvent(
  'visit-finding-left',
  'visit',
  z.object({ findingId: id, number: z.number(), kind: z.enum(visitFindingKinds) }),
  ({ number, kind }) =>
    `left a finding of visit ${number}: ${visitFindingWords[kind].toLowerCase()}`,
)

export const visitActionAsked = defineEvent(
  'visit-action-asked',
  'visit',
  z.object({ actionId: id, number: z.number(), ownerSeatId: id, dueOn: z.string() }),
  ({ number, ownerSeatId, dueOn }, nameOf) =>
    `asked for an action after visit ${number}, of ${nameOf(ownerSeatId)}, by ${day(dueOn)}`,
)

export const visitActionClosed = defineEvent(
  'visit-action-closed',
  'visit',
  z.object({ closureId: id, actionId: id, number: z.number() }),
  ({ number }) => `closed an action of visit ${number}`,
)

export const visitEvents = [
  visitOpened,
  visitExtended,
  visitLinkRenewed,
  visitClosed,
  portfolioPicked,
  findingLeft,
  visitActionAsked,
  visitActionClosed,
]
