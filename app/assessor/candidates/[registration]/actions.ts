'use server'

import { action } from '@/app/_web/action'
import { requestAdjustment } from '@/lib/registration/commands/adjustments'
import { recordRoute } from '@/lib/registration/commands/routes'

export const ask = action(requestAdjustment, { message: 'The request is with the centre.' })

export const recordRpl = action(recordRoute, {
  message: 'Recognition of prior learning is on record for the unit.',
  // A certificate or letter is the administrator's to keep; a form cannot name one.
  also: () => ({ route: 'rpl', document: undefined }),
})
