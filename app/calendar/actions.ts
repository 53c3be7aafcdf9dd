'use server'

import { action } from '@/app/_web/action'
import { openFeed } from '@/lib/planning/commands/calendar'

export const open = action(openFeed, {
  message: 'The address is made. One you had before no longer opens.',
})
