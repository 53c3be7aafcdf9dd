import type { Actor, Role } from '@/lib/kernel/actor'
import { maySee, type RegistrationScope } from '@/lib/registration/policy'
import type { NotificationKind, Preferences } from '@/lib/notifications/model'

/** Whom something concerns, before it is known who that is. */
export type Audience =
  | { to: 'candidate' | 'admins' | 'eqas' }
  /** Those allocated to these units, or to the whole registration. */
  | { to: 'assessors' | 'iqas'; enrolmentIds: readonly string[] }
  | { to: 'countersigners'; reference: string }
  | { to: 'seat'; seatId: string }

/** What one event has to say to an audience. */
export type Notice = {
  kind: NotificationKind
  audience: Audience
  /** {by} and {candidate} stand for names; nothing that anybody typed stands in it. */
  sentence: string
  path: string | ((role: Role) => string)
  registrationId: string | null
  /** While it stands unread it is not said again. */
  once?: boolean
}

/** Somebody who may be told, as the database knows them now. */
export type Concerned = {
  seatId: string
  personId: string
  role: Role
  /** Of an EQA whose visit is open: the one they come for. */
  awardingBody?: string | null
  /** Units they are competent in, of those that await a countersignature. */
  competentIn: readonly string[]
  preferences: Preferences
}

const served = (
  { allocations }: RegistrationScope,
  role: 'assessor' | 'iqa',
  enrolmentIds: readonly string[],
): string[] => {
  const own = allocations.filter((each) => each.role === role)
  const whole = own.filter(({ unitEnrolmentId }) => unitEnrolmentId === null)
  const ofUnits = enrolmentIds.map((id) => own.filter((each) => each.unitEnrolmentId === id))
  // Whoever serves the unit, serves it instead of whoever serves the rest.
  const asked = ofUnits.length === 0 ? [whole] : ofUnits
  return asked.flatMap((each) => (each.length > 0 ? each : whole)).map(({ seatId }) => seatId)
}

const isMeant = (
  { audience }: Notice,
  { seatId, role, competentIn, awardingBody }: Concerned,
  scope: RegistrationScope | null,
): boolean => {
  switch (audience.to) {
    case 'candidate':
      return scope?.candidateSeatId === seatId
    case 'admins':
      return role === 'centreAdmin'
    case 'eqas':
      return role === 'eqa' && !!awardingBody && awardingBody === scope?.awardingBody
    case 'seat':
      return audience.seatId === seatId
    case 'countersigners':
      return role === 'assessor' && competentIn.includes(audience.reference)
    case 'assessors':
      return scope !== null && served(scope, 'assessor', audience.enrolmentIds).includes(seatId)
    case 'iqas': {
      if (!scope) return false
      const own = served(scope, 'iqa', audience.enrolmentIds)
      return own.length > 0 ? own.includes(seatId) : role === 'leadIqa'
    }
  }
}

/** EQAs see the claims sent to their awarding body, countersigners what awaits them: neither sees the portfolio. */
const beyondPolicy: readonly Audience['to'][] = ['eqas', 'countersigners']

/**
 * Who of these is told: whom it concerns, who is not whoever did it, and who may see what it is about.
 * On their own registration a person is only the candidate, whatever seats they hold (domain.md §6.1).
 */
export function toldOf(
  notice: Notice,
  concerned: readonly Concerned[],
  scope: RegistrationScope | null,
  byPersonId: string | null,
): Concerned[] {
  return concerned.filter((each) => {
    if (each.personId === byPersonId || !isMeant(notice, each, scope)) return false
    if (!scope) return notice.registrationId === null
    const { personId, seatId, role } = each
    const actor: Actor = { personId, seatId, role, centreId: scope.centreId }
    return beyondPolicy.includes(notice.audience.to)
      ? each.personId !== scope.candidatePersonId
      : maySee(actor, scope)
  })
}
