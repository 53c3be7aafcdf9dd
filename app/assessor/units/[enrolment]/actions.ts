'use server'

import { action, call } from '@/app/_web/action'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { judgeClaimed } from '@/lib/assessment/commands/judge-claimed'

export const judge = call(judgeCriterion)

export const judgeAll = call(judgeClaimed)

export const decide = action(decideUnit)
