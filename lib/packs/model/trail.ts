/** An entry of the trail, as it goes into a pack. */
export type PackedEntry = {
  sequence: number
  registrationId: string
  at: Date
  who: string
  role: string | null
  sentence: string
  previousHash: string
  hash: string
  /** The text its hash is taken over; null where its words are not for whoever gets the pack. */
  content: string | null
}

/** How far the centre's chain had got when the pack was made. */
export type ChainHead = { sequence: number; hash: string }

/** A line of trail.jsonl: an entry, a stretch that is not in the pack, or where the chain had got to. */
export type TrailLine =
  | { entry: { sequence: number; previousHash: string; content: string; hash: string } }
  | { others: { from: number; to: number; hash: string } }
  | { head: ChainHead }

/** Reads the trail for a pack. Whoever starts the process hands it in: the trail's part comes later in the import order. */
export type ReadTrail = (asked: { centreId: string; forCandidate: boolean }) => Promise<{
  head: ChainHead
  /** In the order of the chain, no further than its head. */
  entries: (registrationIds: readonly string[]) => AsyncIterable<PackedEntry>
}>
