'use server'

import { action } from '@/app/_web/action'
import { env } from '@/lib/infra/env'
import {
  endSeat as endSeatCommand,
  inviteToSeat,
  renewInvitation,
} from '@/lib/identity/commands/seats'
import {
  recordAward as recordAwardCommand,
  recordCompetence as recordCompetenceCommand,
} from '@/lib/registration/commands/staff'

const invitationLink = ({ token }: { token: string }) => `${env().APP_URL}/invitation/${token}`

export const invite = action(inviteToSeat, {
  message: 'The seat is given.',
  link: invitationLink,
})

export const renew = action(renewInvitation, {
  message: 'The new link is made. Earlier links still work until they are used or too old.',
  link: invitationLink,
})

export const endSeat = action(endSeatCommand, { message: 'The seat has ended.' })

export const recordAward = action(recordAwardCommand, { message: 'The award is on record.' })

export const recordCompetence = action(recordCompetenceCommand, {
  message: 'The units are on record.',
})
