import { formatDate } from '@/lib/kernel/dates'
import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import { sanctionAgainst, type SanctionStanding } from '@/lib/registration/rules/approval'

/** When candidates may be registered on a qualification. Dates are ISO dates. */
export type Window = {
  registrationStart: string
  /** As printed in the specification: provisional. */
  registrationEnd: string | null
  /** The regulator's operational end, where the centre recorded it: it takes the printed date's place. */
  operationalEnd: string | null
}

export type Extension = { candidateSeatId: string | null; lastRegistrationOn: string }

/** The last day on which anybody may be registered, before extensions (domain.md §5). */
export const lastRegistrationDay = ({
  registrationEnd,
  operationalEnd,
}: Pick<Window, 'registrationEnd' | 'operationalEnd'>): string | null =>
  operationalEnd ?? registrationEnd

/** The last day for this candidate: an extension for everybody, or for them, reaches further. */
export function lastDayFor(
  candidateSeatId: string | null,
  window: Window,
  extensions: readonly Extension[],
): string | null {
  const last = lastRegistrationDay(window)
  if (last === null) return null
  return extensions
    .filter((each) => each.candidateSeatId === null || each.candidateSeatId === candidateSeatId)
    .reduce(
      (latest, each) => (each.lastRegistrationOn > latest ? each.lastRegistrationOn : latest),
      last,
    )
}

const against = (code: string, field: string, words: string): Refusal =>
  refusal(code, words, { fields: { [field]: words } })

const day = (iso: string): string => formatDate(new Date(iso))

/** A registration is dated within the qualification's window, or an extension covers it. */
export function outsideWindow(
  registeredOn: string,
  window: Window,
  last: string | null,
): Refusal | null {
  if (registeredOn < window.registrationStart) {
    const words = `Registration for this qualification opened on ${day(window.registrationStart)}. Correct the date.`
    return against('outside-window', 'registeredOn', words)
  }
  if (last === null || registeredOn <= last) return null
  const source =
    last !== lastRegistrationDay(window)
      ? 'by the extension that the awarding body gave'
      : window.operationalEnd
        ? 'by the operational end date in the regulator’s register'
        : 'by the date printed in the specification'
  return against(
    'outside-window',
    'registeredOn',
    `Registration for this qualification closed on ${day(last)}, ${source}. Correct the date, or record the extension the awarding body gave.`,
  )
}

export type Terms = {
  approvedOn: string
  endsOn: string | null
  sites: readonly { name: string }[]
  sanctions: readonly SanctionStanding[]
  extensions: readonly Extension[]
}

/** What is asked of a registration: its date, whose, where, and by which number. */
export type Registering = {
  registeredOn: string
  candidateSeatId: string | null
  siteName: string
  awardingBodyNumber: string
}

/** Everything of the approval and the window that can stand against a registration; the first refusal. */
export function mayRegisterOn(
  asked: Registering,
  terms: Terms,
  window: Window,
  today: string,
): Refusal | null {
  const { registeredOn, candidateSeatId, siteName, awardingBodyNumber } = asked
  const last = lastDayFor(candidateSeatId, window, terms.extensions)
  const numbered = awardingBodyNumber !== ''
  const sanctioned = sanctionAgainst(terms.sanctions, 'registrations', registeredOn)
  // Entered late: only the awarding body's number shows that it was made in time.
  const late = sanctionAgainst(terms.sanctions, 'registrations', today)
  return firstRefusal(
    registeredOn > today &&
      against(
        'future',
        'registeredOn',
        'A registration cannot be dated in the future. Correct the date, or register on that day.',
      ),
    sanctioned ?? (!numbered && late),
    registeredOn < terms.approvedOn &&
      against(
        'before-approval',
        'registeredOn',
        `The centre is approved for this qualification from ${day(terms.approvedOn)}. Correct the date, or the approval.`,
      ),
    terms.endsOn !== null &&
      registeredOn > terms.endsOn &&
      against(
        'approval-ended',
        'registeredOn',
        `The centre’s approval for this qualification ended on ${day(terms.endsOn)}. Correct the date, or record the new end.`,
      ),
    outsideWindow(registeredOn, window, last),
    last !== null &&
      today > last &&
      !numbered &&
      against(
        'number-needed',
        'awardingBodyNumber',
        `Registration closed on ${day(last)}. One made before is recorded with the number the awarding body gave then: give it.`,
      ),
    offSite(siteName, terms.sites),
  )
}

export function offSite(siteName: string, sites: readonly { name: string }[]): Refusal | null {
  if (sites.length === 0 || sites.some(({ name }) => name === siteName)) return null
  const words = `The approval holds at ${sites.map(({ name }) => name).join(', ')}. Choose one of these sites.`
  return against('site-not-approved', 'siteName', words)
}
