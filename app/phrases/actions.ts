'use server'

import { action } from '@/app/_web/action'
import { changePhrase, keepPhrase, retirePhrase } from '@/lib/assessment/commands/phrases'

export const keep = action(keepPhrase, { message: 'Added.' })

export const change = action(changePhrase, { message: 'Changed.' })

export const retire = action(retirePhrase, { message: 'Retired.' })
