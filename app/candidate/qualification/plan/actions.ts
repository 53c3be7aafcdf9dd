'use server'

import { action } from '@/app/_web/action'
import { proposePlan, withdrawPlan } from '@/lib/registration/commands/proposals'

export const propose = action(proposePlan, {
  to: () => '/candidate/qualification/plan#plans',
})

export const withdraw = action(withdrawPlan, { message: 'The plan is taken back.' })
