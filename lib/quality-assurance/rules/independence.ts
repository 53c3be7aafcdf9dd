import { refusal, type Refusal } from '@/lib/kernel/result'

/** Everybody who had a hand in a unit's assessment, by person. */
export type HandsIn = {
  candidate: string
  judged: string[]
  decided: string[]
  countersigned: string[]
  /** Made a record (observation, discussion, questioning) that was cross-referenced to the unit. */
  recorded: string[]
  /** Signed a testimony for the unit, by the email that they confirmed. */
  testified: string[]
}

export const noHands = (): Omit<HandsIn, 'candidate'> => ({
  judged: [],
  decided: [],
  countersigned: [],
  recorded: [],
  testified: [],
})

/** Who judged, decided or countersigned a unit, by person: those whom a conflict of interest binds. */
export const assessedBy = ({
  judged,
  decided,
  countersigned,
}: Pick<HandsIn, 'judged' | 'decided' | 'countersigned'>): string[] => [
  ...judged,
  ...decided,
  ...countersigned,
]

/**
 * The IQA of a decision is nobody who judged, decided, countersigned, observed or testified for that
 * unit, and never the candidate (domain.md §6.1).
 */
export function lacksIndependence(personId: string, hands: HandsIn): Refusal | null {
  if (hands.candidate === personId) {
    return refusal('own-work', 'Nobody quality-assures their own work.')
  }
  const part = hands.judged.includes(personId)
    ? 'judged criteria of'
    : hands.decided.includes(personId)
      ? 'decided'
      : hands.countersigned.includes(personId)
        ? 'countersigned'
        : hands.recorded.includes(personId)
          ? 'recorded evidence for'
          : hands.testified.includes(personId)
            ? 'testified for'
            : null
  return part
    ? refusal(
        'not-independent',
        `You ${part} this unit, so somebody else has to quality-assure it. Another IQA of the centre can.`,
      )
    : null
}
