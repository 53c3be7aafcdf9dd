'use server'

import { action } from '@/app/_web/action'
import { env } from '@/lib/infra/env'
import {
  decideAdjustment,
  requestAdjustment as requestAdjustmentCommand,
} from '@/lib/registration/commands/adjustments'
import { correctRegistration } from '@/lib/registration/commands/corrections'
import { correctDetails, recordIdentity } from '@/lib/registration/commands/details'
import {
  dropUnit as dropUnitCommand,
  planUnit as planUnitCommand,
} from '@/lib/registration/commands/plan'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { endRoute as endRouteCommand, recordRoute } from '@/lib/registration/commands/routes'
import { allocateStaff } from '@/lib/registration/commands/staff'
import { moveRegistration } from '@/lib/registration/commands/states'

const page = (registrationId: string) => `/centre/registrations/${registrationId}`

export const register = action(registerCandidate, {
  // A link that was made is shown once, and an account that was joined is said, so the page stays.
  to: ({ registrationId, token, joins }) => (token || joins ? null : page(registrationId)),
  message: ({ joins }) =>
    joins
      ? 'Registered under the account they have: they sign in with their own password, and need no link.'
      : 'Registered.',
  next: ({ registrationId }) => ({
    href: page(registrationId),
    label: 'Open the registration: details, assessor and IQA',
  }),
  link: ({ token }) => (token ? `${env().APP_URL}/invitation/${token}` : null),
})

export const allocate = action(allocateStaff, { message: 'The allocation is on record.' })

export const planUnit = action(planUnitCommand, { message: 'The unit is in the plan.' })

export const dropUnit = action(dropUnitCommand, {
  message: 'The unit is out of the plan; its work is kept. Add it again to take it back.',
})

export const details = action(correctDetails, { message: 'The details are on record.' })

export const correct = action(correctRegistration, { message: 'The registration is corrected.' })

export const identity = action(recordIdentity, { message: 'The identity is on record as seen.' })

export const move = action(moveRegistration, {
  to: ({ registrationId }) => page(registrationId),
})

export const requestAdjustment = action(requestAdjustmentCommand, {
  message: 'The request is on record.',
})

export const adjust = action(decideAdjustment, {
  message: 'The decision is on record.',
  document: { name: 'document' },
})

export const route = action(recordRoute, {
  message: 'The route is on record.',
  document: { name: 'document' },
})

export const endRoute = action(endRouteCommand, { message: 'The route has ended.' })
