'use server'

import { action } from '@/app/_web/action'
import {
  declareConflict,
  endConflict as endConflictCommand,
} from '@/lib/registration/commands/conflicts'
import {
  recordCpd as recordCpdCommand,
  strikeCpd as strikeCpdCommand,
} from '@/lib/registration/commands/development'

export const recordCpd = action(recordCpdCommand, { message: 'It is on record.' })

export const strikeCpd = action(strikeCpdCommand, { message: 'It is struck out.' })

export const declare = action(declareConflict, { to: () => '/account/record#conflicts' })

export const endConflict = action(endConflictCommand, { message: 'The conflict has ended.' })
