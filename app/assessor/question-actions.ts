'use server'

import { action } from '@/app/_web/action'
import { keepQuestion, retireQuestion } from '@/lib/portfolio/commands/question-bank'

export const keep = action(keepQuestion)
export const retire = action(retireQuestion, { message: 'Retired.' })
