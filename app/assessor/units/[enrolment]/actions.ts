'use server'

import { action, call } from '@/app/_web/action'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'

export const judge = call(judgeCriterion)

export const decide = action(decideUnit)
