import type { z } from 'zod'
import type { KeptReference } from '@/lib/portfolio/events'
import { whole } from '@/lib/portfolio/model/location'
import type { RecordParts } from '@/lib/portfolio/model/record-parts'
import type { addRecordInput } from '@/lib/portfolio/model/records'

type Written = z.output<typeof addRecordInput>

/** When a criterion was seen: only an observation says so. */
const seenAt = ({ type, seenAt }: Written, criterionId: string): string =>
  type === 'observation' ? (seenAt[criterionId] ?? '') : ''

/** What a record points at for a criterion: the whole of it, and when it was seen. */
export const placeOf = (input: Written, criterionId: string) => {
  const at = seenAt(input, criterionId)
  return {
    criterionId,
    location: whole,
    claim: at === '' ? '' : `Seen at ${at}.`,
  }
}

/** What the record keeps beside its account: of each kind its own parts, in the order of the clock. */
export function partsOf(input: Written, references: readonly KeptReference[]): RecordParts {
  if (input.type !== 'observation') return {}
  const seen = references
    .map(({ criterionId, criterion, reference }) => ({
      criterion: `${criterion} of ${reference}`,
      at: seenAt(input, criterionId),
    }))
    .filter(({ at }) => at !== '')
    .sort((one, other) => one.at.localeCompare(other.at))
  return {
    ...(input.notes.length > 0 && { notes: input.notes }),
    ...(seen.length > 0 && { seen }),
  }
}
