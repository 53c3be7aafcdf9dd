import { formatDate } from '@/lib/kernel/dates'
import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import type { CertificateMove, ClaimState } from '@/lib/certification/lifecycle'
import type { CertificateKind } from '@/lib/certification/model/certificate'
import type { ClaimKind } from '@/lib/certification/model/claim'

type Line = { kind: CertificateKind; number: string; issuedOn: string }

/** A full award has two certificates, a unit claim one or more of its units (domain.md §6). */
export function whyNotThese(claim: ClaimKind, lines: readonly Line[]): Refusal | null {
  const count = (kind: CertificateKind) => lines.filter((line) => line.kind === kind).length
  if (claim === 'full' && (count('qualification') !== 1 || count('units') !== 1)) {
    return refusal(
      'two-certificates',
      'A full award has two certificates: of the qualification, and of its units with credits. Give both.',
    )
  }
  if (claim === 'units' && count('qualification') > 0) {
    return refusal(
      'no-award',
      'A unit claim has certificates of units only. Take the qualification certificate out.',
    )
  }
  const numbers = lines.map(({ number }) => number.toLowerCase())
  return new Set(numbers).size < numbers.length
    ? refusal('same-number', 'Each certificate has a number of its own. Correct one of the two.')
    : null
}

/** A certificate's number is there once at a centre. */
export const numberTaken = (taken: readonly string[]): Refusal | null =>
  taken.length > 0
    ? refusal(
        'number-taken',
        `${taken.join(' and ')} is on record already. Look at the certificate again, or find where the number was given before.`,
      )
    : null

export const notInFuture = (on: string, today: string, field: string): Refusal | null => {
  if (on <= today) return null
  const words = `${formatDate(new Date(on))} is in the future. Correct the date.`
  return refusal('future', words, { fields: { [field]: words } })
}

/** What happened before something else cannot be dated after it. */
export const notBefore = (
  on: string,
  earlier: { on: string; what: string },
  field: string,
): Refusal | null => {
  if (on >= earlier.on) return null
  const words = `${formatDate(new Date(on))} is before ${earlier.what}, ${formatDate(new Date(earlier.on))}. Correct the date.`
  return refusal('before', words, { fields: { [field]: words } })
}

/** A certificate with what has happened to it. */
export type CertificateStanding = {
  number: string
  claimState: ClaimState
  moves: readonly CertificateMove[]
  replaced: boolean
}

/** Void once its award is revoked; of no use once it is replaced. */
export function whyNotStanding({
  number,
  claimState,
  replaced,
}: CertificateStanding): Refusal | null {
  if (claimState === 'revoked') {
    return refusal(
      'void',
      `Certificate ${number} is void: the award was revoked. Claim again what was right.`,
    )
  }
  return replaced
    ? refusal(
        'replaced',
        `Certificate ${number} was replaced by another one. Record it on that one.`,
      )
    : null
}

const orders: Record<CertificateMove, (has: (move: CertificateMove) => boolean) => string | null> =
  {
    receive: (has) =>
      has('receive') ? 'It was received already. Look at what is on record.' : null,
    handOver: (has) =>
      has('handOver')
        ? 'It was handed over already. Look at what is on record.'
        : has('receive')
          ? null
          : 'Record first that it was received.',
    requestReplacement: (has) =>
      has('requestReplacement')
        ? 'A replacement was asked for already. Record the new certificate when it comes.'
        : null,
  }

export function whyNotStep(standing: CertificateStanding, move: CertificateMove): Refusal | null {
  const words = orders[move]((each) => standing.moves.includes(each))
  return firstRefusal(whyNotStanding(standing), words !== null && refusal('wrong-order', words))
}

/** What is recorded of a certificate comes after the latest day on record of it: issued, received, handed over. */
export const whyNotThen = (on: string, { lastOn }: { lastOn: string }, field: string) =>
  notBefore(on, { on: lastOn, what: 'what was recorded of this certificate last' }, field)

export const whyNotReplace = (standing: CertificateStanding): Refusal | null =>
  firstRefusal(
    whyNotStanding(standing),
    !standing.moves.includes('requestReplacement') &&
      refusal('wrong-order', 'Record first that a replacement was asked for.'),
  )
