'use server'

import { action } from '@/app/_web/action'
import { severally } from '@/app/_web/severally'
import { env } from '@/lib/infra/env'
import {
  endSeat as endSeatCommand,
  inviteToSeat,
  renewInvitation,
} from '@/lib/identity/commands/seats'
import {
  endStaffSeat as endStaffSeatCommand,
  moveCaseload as moveCaseloadCommand,
} from '@/lib/quality-assurance/commands/leaving'
import {
  declareConflict,
  endConflict as endConflictCommand,
  mitigateConflict as mitigateConflictCommand,
} from '@/lib/registration/commands/conflicts'
import {
  recordCpd as recordCpdCommand,
  strikeCpd as strikeCpdCommand,
} from '@/lib/registration/commands/development'
import {
  endAward as endAwardCommand,
  endCompetence as endCompetenceCommand,
} from '@/lib/registration/commands/staff-endings'
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

export const endStaffSeat = action(endStaffSeatCommand, { to: () => '/centre/people#ended' })

export const moveCaseload = severally(moveCaseloadCommand, {
  each: 'registrationId',
  done: (count) =>
    count === 1 ? 'One registration has moved.' : `${count} registrations have moved.`,
})

export const endAward = action(endAwardCommand, { message: 'The award has ended.' })

export const endCompetence = action(endCompetenceCommand, { message: 'The units have ended.' })

export const recordCpd = action(recordCpdCommand, { message: 'It is on record.' })

export const strikeCpd = action(strikeCpdCommand, { message: 'It is struck out.' })

export const declare = action(declareConflict, {
  to: ({ seatId }) => `/centre/people/${seatId}#conflicts`,
})

export const mitigateConflict = action(mitigateConflictCommand, {
  message: 'The mitigation is on record.',
})

export const endConflict = action(endConflictCommand, { message: 'The conflict has ended.' })

export const endSeat = action(endSeatCommand, { message: 'The seat has ended.' })

export const recordAward = action(recordAwardCommand, {
  message: 'The award is on record.',
  document: { name: 'document' },
})

export const recordCompetence = action(recordCompetenceCommand, {
  message: 'The units are on record.',
})
