'use server'

import { action } from '@/app/_web/action'
import { countersignDecision } from '@/lib/assessment/commands/decide'

export const countersign = action(countersignDecision, { to: () => '/assessor/countersign' })
