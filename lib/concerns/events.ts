import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { concernMoves, concernMoveWords, concernStates } from '@/lib/concerns/lifecycle'
import { concernKinds, concernKindWords } from '@/lib/concerns/model'

// Many read the trail and few the log: its entries say that something was done, and never what of whom.

export const concernRecorded = defineEvent(
  'concern-recorded',
  'concern',
  z.object({ stepId: id, number: z.number(), kind: z.enum(concernKinds) }),
  ({ number, kind }) => `recorded concern ${number} (${concernKindWords[kind].toLowerCase()})`,
)

export const concernMoved = defineEvent(
  'concern-moved',
  'concern',
  z.object({
    stepId: id,
    number: z.number(),
    sequence: z.number(),
    move: z.enum(concernMoves),
    state: z.enum(concernStates),
  }),
  ({ number, move }) => `concern ${number}: ${concernMoveWords[move].toLowerCase()}`,
)

export const concernEvents = [concernRecorded, concernMoved]
