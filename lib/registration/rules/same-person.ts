import { refusal, type Refusal } from '@/lib/kernel/result'

/** A name as it is compared: without case, accents and marks. */
const parts = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Amara Okafor may well be Amara Ngozi Okafor: first name and family name are in it. */
export function soundsLike(account: string, givenNames: string, familyName: string): boolean {
  const known = new Set(parts(account))
  const [first = ''] = parts(givenNames)
  return known.has(first) && parts(familyName).every((part) => known.has(part))
}

/**
 * An email that is an account's already, under another name: whoever registers says that it is one person,
 * or has typed somebody else's email. Of an account from elsewhere only that it is there is said.
 */
export function anotherName(
  account: { name: string; seats: readonly { centreId: string }[] } | null,
  asked: { givenNames: string; familyName: string; samePerson?: 'on' | undefined },
  centreId: string,
): Refusal | null {
  if (!account || asked.samePerson) return null
  if (soundsLike(account.name, asked.givenNames, asked.familyName)) return null
  const isHere = account.seats.some((seat) => seat.centreId === centreId)
  const whose = isHere
    ? `This is the email of ${account.name}, who has a seat here.`
    : 'Somebody has an account with this email already, under another name.'
  const words = `${whose} Correct the email, or say below that it is the same person: they sign in with the password they have.`
  return refusal('another-name', words, { fields: { email: words } })
}
