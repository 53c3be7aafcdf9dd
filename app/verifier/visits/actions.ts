'use server'

import { action } from '@/app/_web/action'
import { closeVisitAction } from '@/lib/visits/commands/answering'

export const closeAction = action(closeVisitAction, { message: 'The action is closed.' })
