'use server'

import { action } from '@/app/_web/action'
import {
  closeConcern,
  investigateConcern,
  noteOnConcern,
  passConcernOn,
  reopenConcern,
} from '@/lib/concerns/commands/move'
import { recordConcern } from '@/lib/concerns/commands/record'

export const record = action(recordConcern, {
  to: ({ concernId }) => `/centre/concerns/${concernId}`,
})

export const note = action(noteOnConcern, { message: 'Noted.' })

export const investigate = action(investigateConcern, { message: 'Recorded.' })

export const passOn = action(passConcernOn, {
  message: 'Recorded: it is with the awarding body.',
})

export const close = action(closeConcern, {
  message: 'Closed. The claims it touched may go on.',
})

export const reopen = action(reopenConcern, {
  message: 'Open again. The claims it touches wait.',
})
