'use server'

import { action } from '@/app/_web/action'
import {
  cancelAction,
  changeAction,
  completeAction,
  reopenAction,
} from '@/lib/planning/commands/actions'

export const change = action(changeAction, { message: 'Its day is moved.' })

export const complete = action(completeAction, { message: 'Done, and on the record.' })

export const cancel = action(cancelAction, { message: 'Cancelled.' })

export const reopen = action(reopenAction, { message: 'It is open again.' })
