'use server'

import { action } from '@/app/_web/action'
import { approveStrategy, draftStrategy } from '@/lib/quality-assurance/commands/strategy'

export const draft = action(draftStrategy, {
  to: ({ qualificationNumber }) =>
    `/verifier/strategy?qualification=${encodeURIComponent(qualificationNumber)}`,
})

export const approve = action(approveStrategy, {
  message: 'Approved. Plans are drawn by it from now on.',
})
