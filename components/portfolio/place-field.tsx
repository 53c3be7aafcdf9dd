import { TextField } from '@/components/ui/text-fields'
import type { Location } from '@/lib/portfolio/model/location'
import { placeHint, typedLocation } from '@/lib/portfolio/model/location-words'

/** Where in a piece of evidence, as one types it; the viewer writes a chosen place into it. */
export function PlaceField({ location }: { location?: Location | null | undefined }) {
  return (
    <TextField
      name="location"
      label="Where in it"
      hint={placeHint}
      maxLength={160}
      autoComplete="off"
      defaultValue={location ? typedLocation(location) : ''}
      optional
    />
  )
}
