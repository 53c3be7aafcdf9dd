'use server'

import { action } from '@/app/_web/action'
import { lookAtInterim, planInterim } from '@/lib/quality-assurance/commands/interim'
import { closeAction } from '@/lib/quality-assurance/commands/release'
import { interimFields } from './interim-fields'

export const look = action(
  { ...lookAtInterim, input: interimFields },
  { message: 'On record. The assessor has your feedback.' },
)

export const plan = action(planInterim, { message: 'Planned. It stands on the plan.' })

export const close = action(closeAction, { message: 'Closed.' })
