import { z } from 'zod'
import { id } from '@/lib/kernel/fields'
import { defineEvent } from '@/lib/kernel/event'
import { roleTitles } from '@/lib/kernel/actor'
import { roleSchema } from '@/lib/identity/model'

const none = z.object({})

export const foundingLinkIssued = defineEvent(
  'founding-link-issued',
  'founding-link',
  none,
  () => 'issued the first administrator’s one-time link',
)

export const centreFounded = defineEvent(
  'centre-founded',
  'centre',
  z.object({ name: z.string(), personId: id, seatId: id }),
  ({ name }) => `founded the centre ${name}`,
)

export const seatGiven = defineEvent(
  'seat-given',
  'seat',
  z.object({
    seatId: id,
    personId: id,
    role: roleSchema,
    invitationId: id,
    newPerson: z.boolean(),
  }),
  ({ role, seatId }, nameOf) => `gave ${nameOf(seatId)} a seat: ${roleTitles[role].toLowerCase()}`,
)

export const invitationRenewed = defineEvent(
  'invitation-renewed',
  'seat',
  z.object({ seatId: id, invitationId: id }),
  ({ seatId }, nameOf) => `sent ${nameOf(seatId)} a new invitation`,
)

export const invitationAccepted = defineEvent(
  'invitation-accepted',
  'invitation',
  z.object({ personId: id }),
  () => 'accepted the invitation and chose a password',
)

export const seatEnded = defineEvent(
  'seat-ended',
  'seat',
  z.object({ seatId: id, role: roleSchema, reason: z.string() }),
  ({ seatId, role, reason }, nameOf) =>
    `ended the seat of ${nameOf(seatId)} (${roleTitles[role].toLowerCase()}): ${reason}`,
)

export const sessionStarted = defineEvent(
  'session-started',
  'session',
  z.object({ seatId: id.nullable() }),
  () => 'signed in',
)

export const sessionEnded = defineEvent(
  'session-ended',
  'session',
  z.object({ reason: z.string() }),
  ({ reason }) => `ended a session: ${reason}`,
)

export const sessionsEnded = defineEvent(
  'sessions-ended',
  'person',
  z.object({ keepSessionId: id.nullable() }),
  ({ keepSessionId }) => (keepSessionId ? 'signed out everywhere else' : 'signed out everywhere'),
)

export const seatTaken = defineEvent(
  'seat-taken',
  'session',
  z.object({ seatId: id, role: roleSchema }),
  ({ role }) => `went to the desk of ${roleTitles[role].toLowerCase()}`,
)

export const passwordChanged = defineEvent(
  'password-changed',
  'person',
  none,
  () => 'changed their password; other sessions ended',
)

export const passwordLinkSent = defineEvent(
  'password-link-sent',
  'person',
  z.object({ seatId: id }),
  ({ seatId }, nameOf) =>
    `sent ${nameOf(seatId)} a letter with a link to choose a new password, asked for at the door`,
)

export const passwordReset = defineEvent(
  'password-reset',
  'person',
  z.object({ seatId: id }),
  ({ seatId }, nameOf) =>
    `let ${nameOf(seatId)} choose a new password by the link of a letter; all their sessions ended`,
)

export const factorEnrolled = defineEvent(
  'second-factor-enrolled',
  'person',
  z.object({ seatId: id }),
  ({ seatId }, nameOf) => `let ${nameOf(seatId)} enrol a second factor by their one-time link`,
)

export const factorGiven = defineEvent(
  'second-factor-given',
  'session',
  none,
  () => 'gave the code of their second factor',
)

export const identityEvents = [
  foundingLinkIssued,
  centreFounded,
  seatGiven,
  invitationRenewed,
  invitationAccepted,
  seatEnded,
  sessionStarted,
  sessionEnded,
  sessionsEnded,
  seatTaken,
  passwordChanged,
  passwordLinkSent,
  passwordReset,
  factorEnrolled,
  factorGiven,
]
