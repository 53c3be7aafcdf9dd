import { mayMove } from '@/lib/kernel/lifecycle'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { enrolmentLifecycle, type EnrolmentState } from '@/lib/registration/lifecycle'
import {
  unitRouteWords,
  type RecordRouteInput,
  type UnitRoute,
} from '@/lib/registration/model/routes'

type Enrolment = { reference: string; state: EnrolmentState }

/** RPL is assessed like any unit; the others count without assessment here (domain.md §2). */
export const isCredited = (route: UnitRoute): boolean =>
  route === 'creditTransfer' || route === 'equivalence' || route === 'exemption'

const missing = (fields: Record<string, string>): Refusal | null => {
  const words = Object.values(fields)
  return words.length > 0 ? refusal('route-incomplete', words.join(' '), { fields }) : null
}

/** What the route requires (domain.md §2), and whether the unit stands where it can begin. */
export function mayTakeRoute(
  enrolment: Enrolment,
  standing: { route: UnitRoute } | null,
  input: RecordRouteInput,
  today: string,
): Refusal | null {
  const { route } = input
  if (standing) {
    return refusal(
      'route-stands',
      `${unitRouteWords[standing.route]} is on record for ${enrolment.reference} already. End that first.`,
    )
  }
  const begins = isCredited(route)
    ? mayMove(enrolmentLifecycle, 'credit', enrolment.state)
    : ['planned', 'referred'].includes(enrolment.state)
  if (!begins) {
    return refusal(
      'route-too-late',
      `${enrolment.reference} is past the point where its route can be changed: it is declared, decided or dropped.`,
    )
  }
  if (route === 'creditTransfer') {
    return missing({
      ...(sameUnit(input.priorUnit, enrolment.reference)
        ? {}
        : {
            priorUnit: `Credit transfer needs the identical unit, ${enrolment.reference}.`,
          }),
      ...(input.awardedBy ? {} : { awardedBy: 'Say who certificated it.' }),
      ...(input.certificate ? {} : { certificate: 'Give the certificate’s number.' }),
      ...(input.certificatedOn && input.certificatedOn <= today
        ? {}
        : { certificatedOn: 'Give the certificate’s date.' }),
    })
  }
  return (route === 'equivalence' || route === 'exemption') && input.reference === ''
    ? missing({ reference: 'Only the awarding body grants this: give its reference.' })
    : null
}

/** M/506/2898 is the same unit however its slashes are typed. */
const sameUnit = (given: string, reference: string): boolean =>
  given.replaceAll(/[\s/]/g, '').toUpperCase() === reference.replaceAll('/', '')

/** Ended with a reason, unless a claim counts it or the assessment went on past it. */
export function mayEndRoute(
  record: { route: UnitRoute; ended: boolean },
  enrolment: Enrolment,
  claimed: boolean,
): Refusal | null {
  if (record.ended)
    return refusal('route-ended', 'This route has ended already. Record another, if there is one.')
  if (claimed) {
    return refusal(
      'claimed',
      `${enrolment.reference} is on a claim, so its route stays as it is. Take the claim back first, if it is not submitted.`,
    )
  }
  return !isCredited(record.route) && ['achieved', 'released'].includes(enrolment.state)
    ? refusal(
        'route-too-late',
        `${enrolment.reference} was signed off by this route, so it stays on record.`,
      )
    : null
}
