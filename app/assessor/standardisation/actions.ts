'use server'

import { action } from '@/app/_web/action'
import { sheetFields } from '@/app/_web/standardisation-fields'
import { handInSheet } from '@/lib/standardisation/commands/judging'
import { finishFollowUp } from '@/lib/standardisation/commands/minutes'

export const handIn = action(
  { ...handInSheet, input: sheetFields },
  { message: 'Handed in. You see the others’ verdicts once the round is closed.' },
)

export const finish = action(finishFollowUp, { message: 'Done.' })
