'use server'

import { action } from '@/app/_web/action'
import { replyToPlan, setPlan } from '@/lib/registration/commands/proposals'

export const reply = action(replyToPlan, {
  message: ({ outcome }) =>
    outcome === 'agreed'
      ? 'The plan is agreed, and its units are in place.'
      : 'The plan went back with your comment.',
})

export const change = action(setPlan, { message: 'The plan is changed, and kept as agreed.' })
