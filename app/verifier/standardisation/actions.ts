'use server'

import { action } from '@/app/_web/action'
import { minutesFields } from '@/app/_web/standardisation-fields'
import { closeRound } from '@/lib/standardisation/commands/judging'
import { finishFollowUp, minuteRound } from '@/lib/standardisation/commands/minutes'
import { openRound } from '@/lib/standardisation/commands/open'

export const open = action(openRound, {
  to: ({ roundId }) => `/verifier/standardisation/${roundId}`,
})

export const close = action(closeRound, {
  message: 'Closed. Everybody who was invited sees how the verdicts compare.',
})

export const minute = action({ ...minuteRound, input: minutesFields }, { message: 'Kept.' })

export const finish = action(finishFollowUp, { message: 'Done.' })
