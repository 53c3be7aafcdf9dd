'use server'

import { action } from '@/app/_web/action'
import { activityFields } from '@/app/_web/standardisation-fields'
import {
  callActivityOff,
  planActivity,
  recordActivity,
} from '@/lib/standardisation/commands/activities'
import { finishFollowUp } from '@/lib/standardisation/commands/minutes'

export const plan = action(planActivity, {
  to: ({ activityId }) => `/verifier/activities/${activityId}`,
})

export const record = action({ ...recordActivity, input: activityFields }, { message: 'Recorded.' })

export const callOff = action(callActivityOff, { message: 'Called off.' })

export const finish = action(finishFollowUp, { message: 'Done.' })
