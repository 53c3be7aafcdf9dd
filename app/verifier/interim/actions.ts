'use server'

import { action } from '@/app/_web/action'
import { lookAtInterim } from '@/lib/quality-assurance/commands/interim'
import { interimFields } from './interim-fields'

export const look = action(
  { ...lookAtInterim, input: interimFields },
  { message: 'On record. The assessor has your feedback.' },
)
