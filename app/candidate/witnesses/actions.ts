'use server'

import { action } from '@/app/_web/action'
import { askWitness, takeBackWitnessRequest } from '@/lib/portfolio/commands/witness-requests'

export const ask = action(askWitness, {
  to: ({ requestId }) => `/candidate/witnesses?asked=${requestId}#r-${requestId}`,
})

export const takeBack = action(takeBackWitnessRequest, { message: 'Taken back.' })
