import { refusal, type Refusal } from '@/lib/kernel/result'

/** Another candidate of the centre, under whom a ULN or a registration number is on record. */
export type Holder = { name: string; awardingBodyNumber: string | null }

export type Holders = { uln: Holder | null; number: Holder | null }

const named = ({ name, awardingBodyNumber }: Holder): string =>
  awardingBodyNumber ? `${name}, ${awardingBodyNumber}` : name

const against = (code: string, field: string, words: string): Refusal =>
  refusal(code, words, { fields: { [field]: words } })

/** A ULN is one person's: a claim with somebody else's would certificate the wrong one (domain.md §5). */
export const ulnTaken = (uln: string, holder: Holder | null): Refusal | null =>
  holder &&
  against(
    'uln-taken',
    'uln',
    `${uln} is the ULN of ${named(holder)} already, and a ULN is one person’s own. Check it, or correct it there; if this is the same person, register them by the seat they have.`,
  )

/** The awarding body gives each candidate a number of their own. */
export const numberTaken = (number: string, holder: Holder | null): Refusal | null =>
  holder &&
  against(
    'number-taken',
    'awardingBodyNumber',
    `${number} is the registration number of ${holder.name} already. Check it against what the awarding body sent, or correct it there.`,
  )
