/** Check characters of references and numbers, and how they stand in addresses (domain.md §5). */

const letters = 'ADFHJKLMRTY'

const weighted = (digits: string): number =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0) % 11

const unitReference = /^([A-Z])\/(\d{3})\/(\d{4})$/
const qualificationNumber = /^(\d{3})\/(\d{4})\/([\dX])$/

export const isUnitReference = (reference: string): boolean => unitReference.test(reference)

export const isQualificationNumber = (number: string): boolean => qualificationNumber.test(number)

/** The letter a unit reference ought to begin with; null when it isn't of the form L/ddd/dddd. */
export function expectedLetter(reference: string): string | null {
  const found = unitReference.exec(reference)
  return found ? (letters[weighted(`${found[2]}${found[3]}`)] ?? null) : null
}

/** The last character a qualification number ought to have; null when it isn't ddd/dddd/c. */
export function expectedCheck(number: string): string | null {
  const found = qualificationNumber.exec(number)
  if (!found) return null
  const sum = weighted(`${found[1]}${found[2]}`)
  return sum === 10 ? 'X' : String(sum)
}

/** 601/4756/8 as it stands in an address: 601-4756-8. */
export const slugOf = (number: string): string => number.replaceAll('/', '-')

/** What somebody wrote in an address as a slug: 601-4756-8 or 601/4756/8; null when it can't be one. */
export function slugFrom(written: string): string | null {
  const plain = written.replace(/%2F/gi, '/').trim()
  return /^[\w/.-]{1,40}$/.test(plain) ? slugOf(plain).toUpperCase() : null
}

/** A unit's reference from an address: M-506-2898 is M/506/2898. */
export const referenceFrom = (written: string): string => written.replaceAll('-', '/').toUpperCase()
