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
