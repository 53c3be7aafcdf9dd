'use server'

import { action, call } from '@/app/_web/action'
import { answerScan } from '@/lib/registration/commands/scan'

export const save = action(answerScan, {
  message: ({ saved }) => (saved === 1 ? 'One answer is saved.' : `${saved} answers are saved.`),
})

export const saveQuietly = call(answerScan)
