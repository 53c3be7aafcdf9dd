import { familyOf } from '@/lib/infra/files/accepted-types'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import type { EvidenceForm } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import { wayOf } from '@/lib/portfolio/model/location-words'
import { placeIn, type Matter } from '@/lib/portfolio/rules/placing'

/** What a place in a version is checked against. */
export const matterOf = (version: {
  form: EvidenceForm
  mediaType: string | null
  pages?: number | null
}): Matter => ({
  way: wayOf(version.form, familyOf(version.mediaType)),
  pages: version.pages ?? null,
  // No recording's length is kept; who marks a span in the player cannot go beyond its end.
  seconds: null,
})

/** Each with the place that is meant in it; the first that has no such place is named. */
export function placesIn<Each extends { location: Location | string }>(
  list: Each[],
  matterFor: (each: Each) => { matter: Matter; name: string },
): Result<(Omit<Each, 'location'> & { location: Location })[]> {
  const placed: (Omit<Each, 'location'> & { location: Location })[] = []
  for (const each of list) {
    const { matter, name } = matterFor(each)
    const place = placeIn(each.location, matter)
    if (!place.ok) {
      return refuse(place.refusal.code, `${name}: ${place.refusal.message}`, {
        ...(place.refusal.fields && { fields: place.refusal.fields }),
      })
    }
    placed.push({ ...each, location: place.value })
  }
  return ok(placed)
}
