import { refusal, type Refusal } from '@/lib/kernel/result'

/** In place of the number of a version that another portfolio holds. */
export const elsewhere = 0

type Placed = { placeFrom: number | null; handedInAt: Date | null }

/** Its place went along from an earlier version, and the candidate has not looked whether it still holds. */
export const isToCheck = ({ placeFrom, handedInAt }: Placed): boolean =>
  placeFrom !== null && handedInAt === null

/** What is handed in stays as it was, checked or not. */
export function mayConfirmPlace(reference: {
  placeFrom: number | null
  pinned: boolean
}): Refusal | null {
  if (reference.pinned) {
    return refusal('handed-in', 'This was handed in, so it stays as it is.')
  }
  return reference.placeFrom === null
    ? refusal('nothing-to-check', 'This place is checked already.')
    : null
}

export const toCheckWords = (placeFrom: number): string =>
  `made on ${placeFrom === elsewhere ? 'an earlier version' : `version ${placeFrom}`}: check the place`
