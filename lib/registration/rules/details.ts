import { refusal, type Refusal } from '@/lib/kernel/result'
import { detailNames, type DetailName, type Details } from '@/lib/registration/model/details'

export type Kept = Record<DetailName, string | null>

/** As a row keeps them: what is empty is null. */
export const asKept = (given: Details): Kept => ({
  givenNames: given.givenNames,
  familyName: given.familyName,
  dateOfBirth: given.dateOfBirth ?? null,
  uln: given.uln || null,
  ulnReason: given.uln ? null : given.ulnReason || null,
})

/** Which details differ: these names go on the trail, never what they hold. */
export const changedDetails = (before: Kept | null, now: Kept): DetailName[] =>
  detailNames.filter((name) => (before?.[name] ?? null) !== now[name])

/** Somebody is born before today, and not so long ago that the year must be a slip. */
export function oddBirth(dateOfBirth: string | undefined, today: string): Refusal | null {
  if (!dateOfBirth || (dateOfBirth < today && dateOfBirth > '1900-01-01')) return null
  const words = 'Check the date of birth.'
  return refusal('odd-birth', words, { fields: { dateOfBirth: words } })
}
