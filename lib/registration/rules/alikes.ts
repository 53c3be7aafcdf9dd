import { temporaryUln } from '@/lib/kernel/uln'
import type { RegisterInput } from '@/lib/registration/model/registrations'
import type { Holder, Holders } from '@/lib/registration/rules/identifiers'
import { anotherName } from '@/lib/registration/rules/same-person'

/** Somebody on record, or on an earlier line of the file. */
export type Alike = { email: string; name: string }

export const likeUln = (uln: string): string => `uln ${uln}`
export const likeNumber = (number: string): string => `number ${number.toLowerCase()}`
export const likePerson = (given: string, family: string, birth: string): string =>
  `person ${given.toLowerCase()} ${family.toLowerCase()} ${birth}`

type Known = {
  name: string
  seats: readonly { centreId: string }[]
  seat: { details: unknown } | null
}

/** An account under another name, elsewhere or here: the row may be registered, once it was looked at. */
export function otherName(person: Known | null, read: RegisterInput, centreId: string): string[] {
  if (!person || person.seat?.details) return []
  const other = anotherName(person, { ...read, samePerson: undefined }, centreId)
  return other
    ? [
        'Somebody has an account with this email already, under another name. Is it the same person?',
      ]
    : []
}

/** Who of another email has a row's ULN or registration number, on record or on an earlier line. */
export function holdersIn(
  alike: ReadonlyMap<string, Alike>,
  email: string,
  { uln, awardingBodyNumber }: RegisterInput,
): Holders {
  const holder = (mark: string | null): Holder | null => {
    const found = mark === null ? undefined : alike.get(mark)
    return found && found.email !== email ? { name: found.name, awardingBodyNumber: null } : null
  }
  return {
    uln: holder(uln && uln !== temporaryUln ? likeUln(uln) : null),
    number: holder(awardingBodyNumber ? likeNumber(awardingBodyNumber) : null),
  }
}

/** Two people alike in name and date of birth are pointed out, not refused: they may well be two. */
export function lookAlikes(
  email: string,
  { givenNames, familyName, dateOfBirth, uln, awardingBodyNumber }: RegisterInput,
  line: number,
  alike: Map<string, Alike>,
): string[] {
  const row = { email, name: `the row on line ${line}` }
  const mark = (each: string) => {
    if (!alike.has(each)) alike.set(each, row)
  }
  if (uln && uln !== temporaryUln) mark(likeUln(uln))
  if (awardingBodyNumber) mark(likeNumber(awardingBodyNumber))
  if (!dateOfBirth) return []
  const person = likePerson(givenNames, familyName, dateOfBirth)
  const other = alike.get(person)
  mark(person)
  return other && other.email !== email
    ? [`Under another email, ${other.name} has the same name and date of birth.`]
    : []
}
