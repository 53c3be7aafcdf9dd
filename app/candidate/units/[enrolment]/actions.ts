'use server'

import { action } from '@/app/_web/action'
import { dropUnit, planUnit } from '@/lib/registration/commands/plan'
import { declareUnit, withdrawDeclaration } from '@/lib/portfolio/commands/declare-unit'

export const declare = action(declareUnit, {
  message: 'The unit is declared. Your assessor decides next.',
})

export const withdraw = action(withdrawDeclaration, {
  message: 'The declaration is withdrawn; the unit is in your hands again.',
})

export const drop = action(dropUnit, {
  to: ({ registrationId }) => `/candidate/qualification?registration=${registrationId}#dropped`,
})

export const takeBack = action(planUnit, {
  to: ({ enrolmentId }) => `/candidate/units/${enrolmentId}`,
})
