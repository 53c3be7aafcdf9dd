import type { Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'

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
