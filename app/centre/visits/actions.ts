'use server'

import { action } from '@/app/_web/action'
import { env } from '@/lib/infra/env'
import { closeVisitAction } from '@/lib/visits/commands/answering'
import { closeVisit, extendVisit, openVisit, renewVisitLink } from '@/lib/visits/commands/keeping'

const invitationLink = ({ token }: { token: string }) => `${env().APP_URL}/invitation/${token}`

export const open = action(openVisit, {
  message: 'The visit is open.',
  link: invitationLink,
  next: ({ visitId }) => ({ href: `/centre/visits/${visitId}`, label: 'Its page' }),
})

export const extend = action(extendVisit, { message: 'The visit is extended.' })

export const renew = action(renewVisitLink, {
  message: 'The new link is made. The old second factor is void.',
  link: invitationLink,
})

export const end = action(closeVisit, { message: 'The visit is closed.' })

export const closeAction = action(closeVisitAction, { message: 'The action is closed.' })
