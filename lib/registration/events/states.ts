import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { registrationMoves, registrationStates } from '@/lib/registration/lifecycle'

const said = {
  suspend: 'suspended the registration',
  resume: 'resumed the registration',
  withdraw: 'withdrew the registration',
  transfer: 'transferred the registration',
  lapse: 'let the registration lapse',
  complete: 'completed the registration',
  reopen: 'reopened the registration',
} as const

export const registrationMoved = defineEvent(
  'registration-moved',
  'registration',
  z.object({
    stepId: z.uuid(),
    move: z.enum(registrationMoves),
    from: z.enum(registrationStates),
    to: z.enum(registrationStates),
    reason: z.string(),
    transferredTo: z.string().nullable(),
  }),
  ({ move, reason, transferredTo }) =>
    `${said[move]}${transferredTo ? ` to ${transferredTo}` : ''}: ${reason}`,
)
