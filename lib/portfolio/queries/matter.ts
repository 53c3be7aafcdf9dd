import { familyOf } from '@/lib/infra/files/accepted-types'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import type { EvidenceForm } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import { wayOf } from '@/lib/portfolio/model/location-words'
import { placeIn, type Extent, type Matter } from '@/lib/portfolio/rules/placing'

type Held = {
  form: EvidenceForm
  mediaType: string | null
  pages?: number | null
  /** How long it plays, where its file says so. */
  seconds: number | null
}
type Attached = { id: string; mediaType: string; seconds: number | null }

const extentOf = ({ form, mediaType, pages, seconds }: Held): Extent => ({
  way: wayOf(form, familyOf(mediaType)),
  pages: pages ?? null,
  seconds,
})

/** What a place in a version is checked against: the version itself, and each of its attachments. */
export const matterOf = (version: Held & { attachments?: readonly Attached[] }): Matter => ({
  ...extentOf(version),
  attachments: (version.attachments ?? []).map(({ id, ...file }) => ({
    id,
    ...extentOf({ form: 'file', ...file }),
  })),
})

/** What a query selects of attachments that places are checked against. */
export const attachedSelect = {
  orderBy: { position: 'asc' },
  select: { id: true, mediaType: true, seconds: true },
} as const

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
