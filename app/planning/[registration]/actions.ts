'use server'

import { action } from '@/app/_web/action'
import { addAction } from '@/lib/planning/commands/actions'

export const add = action(addAction, {
  message: 'The action is set.',
  next: ({ actionId }) => ({ href: `/planning/actions/${actionId}`, label: 'Open it' }),
})
