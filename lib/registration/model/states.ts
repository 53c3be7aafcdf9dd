import { z } from 'zod'
import { id, optionalText, text } from '@/lib/kernel/fields'

/** The moves an administrator makes; `complete` is the award's (certification). */
export const administratorsMoves = [
  'suspend',
  'resume',
  'withdraw',
  'lapse',
  'transfer',
  'reopen',
] as const
export type AdministratorsMove = (typeof administratorsMoves)[number]

export const moveRegistrationInput = z
  .object({
    registrationId: id,
    move: z.enum(administratorsMoves),
    reason: text(1000, 'Say why. It goes on the record.'),
    /** Which centre carries the registration on. */
    transferredTo: optionalText(200),
  })
  .refine(({ move, transferredTo }) => move !== 'transfer' || transferredTo !== '', {
    path: ['transferredTo'],
    error: 'Name the centre that carries the registration on.',
  })
