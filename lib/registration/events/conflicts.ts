import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { conflictAbout, conflictAboutWords } from '@/lib/registration/model/conflicts'

// None of these belongs to a registration's own trail: its candidate never reads a conflict of interest.

export const conflictDeclared = defineEvent(
  'conflict-declared',
  'conflict-of-interest',
  z.object({
    seatId: id,
    about: z.enum(conflictAbout),
    registrationId: id.nullable(),
    employer: z.string().nullable(),
    colleagueSeatId: id.nullable(),
    nature: z.string(),
  }),
  ({ seatId, about }, nameOf) =>
    `declared a conflict of interest of ${nameOf(seatId)} in ${conflictAboutWords[about]}`,
)

export const conflictMitigated = defineEvent(
  'conflict-mitigated',
  'conflict-of-interest',
  z.object({ mitigationId: id, seatId: id, text: z.string() }),
  ({ seatId, text }, nameOf) =>
    `wrote how a conflict of interest of ${nameOf(seatId)} is mitigated: ${text}`,
)

export const conflictEnded = defineEvent(
  'conflict-ended',
  'conflict-of-interest',
  z.object({ seatId: id, reason: z.string() }),
  ({ seatId, reason }, nameOf) => `ended a conflict of interest of ${nameOf(seatId)}: ${reason}`,
)
