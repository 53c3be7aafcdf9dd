'use server'

import { action } from '@/app/_web/action'
import { declareUnit, withdrawDeclaration } from '@/lib/portfolio/commands/declare-unit'
import { keepNote } from '@/lib/registration/commands/scan'

export const note = action(keepNote, { message: 'Your note is as you left it.' })

export const declare = action(declareUnit, {
  message: 'The unit is declared. Your assessor decides next.',
})

export const withdraw = action(withdrawDeclaration, {
  message: 'The declaration is withdrawn; the unit is in your hands again.',
})
