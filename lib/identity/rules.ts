import type { Role } from '@/lib/kernel/actor'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { ok, refusal, refuse, type Refusal, type Result } from '@/lib/kernel/result'

/** How many failed sign-ins are let through, and for how long they count. */
export const signInLimits = { perAccount: 5, perAddress: 20, minutes: 15 } as const

/** How often a letter with a link for a new password can be asked for. */
export const passwordRequestLimits = { perAccount: 3, perAddress: 20, minutes: 60 } as const

type Limits = { perAccount: number; perAddress: number; minutes: number }

/**
 * When somebody may try again, or null for now. `account` and `address` are the times of failed
 * attempts within the last `minutes`, the present one included; blocked attempts do not count, so
 * nobody can be kept out for ever by somebody else's guessing.
 */
export function mayTryAgainAt(
  failures: { account: readonly Date[]; address: readonly Date[] },
  limits: Limits = signInLimits,
): Date | null {
  const waits = [
    opensAt(failures.account, limits.perAccount, limits.minutes),
    opensAt(failures.address, limits.perAddress, limits.minutes),
  ].filter((at) => at !== null)
  return waits.length === 0 ? null : new Date(Math.max(...waits))
}

function opensAt(failures: readonly Date[], limit: number, minutes: number): number | null {
  if (failures.length <= limit) return null
  const latestFirst = failures.map((at) => at.getTime()).sort((a, b) => b - a)
  // The present attempt is one of them; once the oldest of the counted ones is too old, one is free.
  const oldestCounted = latestFirst[limit] ?? 0
  return oldestCounted + minutes * 60_000
}

/** A wait that ends at 14:31:20 is over at 14:32 for somebody who only sees minutes. */
export const minuteAfter = (at: Date): Date => new Date(Math.ceil(at.getTime() / 60_000) * 60_000)

type InvitedPerson = {
  passwordHash: string | null
  seats: readonly { centreId: string; role: Role }[]
}

/** Why a person may not be given this seat at this centre; null when they may. `person`: null for somebody new. */
export function mayNotTakeSeat(
  person: InvitedPerson | null,
  role: Role,
  centreId: string,
): Refusal | null {
  const here = person?.seats.filter((seat) => seat.centreId === centreId) ?? []
  if (here.some((seat) => seat.role === role)) {
    const words = 'This person has that seat already.'
    return refusal('has-seat', words, { fields: { email: words } })
  }
  // Whoever has a link of theirs chooses their password, and with it enters every centre they have a seat at.
  if (person && person.passwordHash === null && person.seats.length > here.length) {
    const words = 'This person has to accept the invitation they have before they get another.'
    return refusal('invited-elsewhere', words, { fields: { email: words } })
  }
  return null
}

/** One of a person's seats, as it is looked at when they sign in. */
export type WayIn = {
  role: Role
  centreName: string
  /** It has not ended; of an EQA's, their visit is not closed. */
  stands: boolean
  opensOn: Date | null
  closesOn: Date | null
  hasFactor: boolean
}

/**
 * Whether somebody whose password is right may come in, and whether their code is asked for first: an
 * EQA's seat is open only within its visit, and only with the second factor.
 */
export function mayComeIn(ways: readonly WayIn[], at: Date): Result<{ needsCode: boolean }> {
  const today = toIsoDate(at)
  const visits = ways.filter(({ role }) => role === 'eqa')
  const isOpen = ({ stands, opensOn, closesOn }: WayIn) =>
    stands && !!opensOn && !!closesOn && toIsoDate(opensOn) <= today && today <= toIsoDate(closesOn)
  const open = visits.filter(isOpen)
  const needsCode = open.some(({ hasFactor }) => hasFactor)
  if (needsCode || ways.length > visits.length) return ok({ needsCode })
  if (open[0]) {
    return refuse(
      'no-factor',
      'Your second factor is not set up. Open the one-time link your centre gave you, or ask them for a new one.',
    )
  }
  const coming = visits.find(
    ({ stands, opensOn }) => stands && opensOn && today < toIsoDate(opensOn),
  )
  if (coming?.opensOn) {
    return refuse(
      'visit-not-open',
      `Your visit to ${coming.centreName} opens on ${formatDate(coming.opensOn)}. Sign in from that day on.`,
    )
  }
  const last = visits.at(-1)
  return refuse(
    'visit-over',
    `Your visit to ${last?.centreName ?? 'the centre'} is over. If there is more to look at, ask the centre to extend it or to open another.`,
  )
}
