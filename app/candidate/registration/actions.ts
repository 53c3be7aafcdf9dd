'use server'

import { action } from '@/app/_web/action'
import { requestAdjustment } from '@/lib/registration/commands/adjustments'
import { acknowledgeInduction } from '@/lib/registration/commands/details'

export const acknowledge = action(acknowledgeInduction, {
  message: 'Your induction is acknowledged.',
})

export const ask = action(requestAdjustment, {
  message: 'Your request is with your centre.',
})
